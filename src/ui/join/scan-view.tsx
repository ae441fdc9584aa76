import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { parseJoinCode, type JoinCode } from "../../domain/join-code.ts";
import { commonText } from "../../text/common/area.ts";
import { joinText } from "../../text/join/area.ts";
import { announce } from "../kit/announce.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { StatusLine } from "../kit/status-line.tsx";
import { Waiting } from "../kit/waiting.tsx";
import { openCamera, type CameraProblem } from "./open-camera.ts";
import { createQrReader } from "./qr-reader.ts";

/** Five pictures a second: quick enough for a hand, and easy on an old phone's battery. */
const betweenPicturesMs = 200;

/** From here on a video has a picture to read; the DOM's own constant, which test browsers lack. */
const haveCurrentData = 2;

export interface ScanViewProps {
  readonly onCode: (code: JoinCode, readFrom: string) => void;
  readonly onClose: () => void;
}

type Camera = "starting" | MediaStream | CameraProblem;

/** Reads a join code with the camera. Takes our codes and links only, and has typing as the way out. */
export function ScanView({ onCode, onClose }: ScanViewProps): JSX.Element {
  const t = joinText.current.value.scan;
  const take = (text: string): boolean => {
    // A seat is handed over by a code of its own: whoever scans it here means the same.
    const [ticket] = /#\/ticket\/[\w/-]+$/.exec(text) ?? [];
    if (ticket !== undefined) {
      announce(t.found);
      onClose();
      location.hash = ticket;
      return true;
    }
    const code = parseJoinCode(text);
    if (typeof code !== "string") return false;
    announce(t.found);
    onClose();
    onCode(code, text);
    return true;
  };
  return <ScanDialog lead={t.lead} foreign={t.notOurs} way={t.type} take={take} onClose={onClose} />;
}

export interface ScanDialogProps {
  readonly lead: string;
  /** What is said of a code that is not taken. */
  readonly foreign: string;
  /** The way without a camera. */
  readonly way: string;
  /** Gets each text that is read; true ends the reading. */
  readonly take: (text: string) => boolean;
  readonly onClose: () => void;
}

/** The camera's picture, read for QR codes until one is taken; says why where there is no picture. */
export function ScanDialog({ lead, foreign, way, take, onClose }: ScanDialogProps): JSX.Element {
  const [attempt, setAttempt] = useState(0);
  const [isForeign, setForeign] = useState(false);
  const camera = useCamera(attempt);
  const t = joinText.current.value.scan;
  const takeOne = (text: string): boolean => {
    const isTaken = take(text);
    setForeign(!isTaken);
    return isTaken;
  };
  return (
    <Dialog open title={t.title} onClose={onClose} actions={<Button onClick={onClose}>{way}</Button>}>
      {camera === "starting" && <Waiting>{t.starting}</Waiting>}
      {typeof camera === "object" && (
        <>
          <p>{lead}</p>
          <Picture stream={camera} take={takeOne} />
          {isForeign && <StatusLine tone="warning">{foreign}</StatusLine>}
        </>
      )}
      {typeof camera === "string" && camera !== "starting" && (
        <StatusLine
          tone="warning"
          action={<Button onClick={() => setAttempt(attempt + 1)}>{commonText.current.value.tryAgain}</Button>}
        >
          {t[camera]}
        </StatusLine>
      )}
    </Dialog>
  );
}

/** The camera while the view is open; it is switched off with the view. */
function useCamera(attempt: number): Camera {
  const [camera, setCamera] = useState<Camera>("starting");
  useEffect(() => {
    let wanted = true;
    let opened: Camera | undefined;
    setCamera("starting");
    const open = async (): Promise<void> => {
      opened = await openCamera();
      if (wanted) setCamera(opened);
      else stop(opened);
    };
    void open();
    return () => {
      wanted = false;
      stop(opened);
    };
  }, [attempt]);
  return camera;
}

function stop(camera: Camera | undefined): void {
  if (typeof camera === "object") for (const track of camera.getTracks()) track.stop();
}

interface PictureProps {
  readonly stream: MediaStream;
  /** Gets each text that is read; true ends the reading. */
  readonly take: (text: string) => boolean;
}

function Picture({ stream, take }: PictureProps): JSX.Element {
  const videoRef = useRef<HTMLVideoElement>(null);
  const takeRef = useRef(take);
  useEffect(() => {
    takeRef.current = take;
  });
  useEffect(() => {
    const video = videoRef.current;
    if (!video) return;
    video.srcObject = stream;
    void video.play();
    const reading = new AbortController();
    void readUntilTaken(video, (text) => takeRef.current(text), reading.signal);
    return () => reading.abort();
  }, [stream]);
  return (
    <video ref={videoRef} class="scan-picture" muted playsInline aria-label={joinText.current.value.scan.picture} />
  );
}

async function readUntilTaken(
  video: HTMLVideoElement,
  take: (text: string) => boolean,
  signal: AbortSignal,
): Promise<void> {
  const read = await createQrReader();
  while (!signal.aborted) {
    const text = video.readyState >= haveCurrentData ? await read(video) : undefined;
    if (signal.aborted || (text !== undefined && take(text))) return;
    await new Promise((resolve) => setTimeout(resolve, betweenPicturesMs));
  }
}
