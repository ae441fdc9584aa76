import type { IceUdpMuxListener } from "node-datachannel";
import { DirectCalls, type DirectCallsDep } from "./direct-calls.ts";
import type { DirectIdentity } from "./direct-identity.ts";
import { largestPiece } from "../sync/channel-pieces.ts";

/** The module, which is optional: it comes as a binary for most systems, and the hub runs without it. */
type WebRtc = typeof import("node-datachannel");

/** Where devices dial the hub over WebRTC, with no signaling and no certificate authority. */
export interface DirectDoor {
  /** UDP. */
  readonly port: number;
  /** Ends all calls and the listening. */
  readonly close: () => void;
}

/** Opens the door on the port, or on any free one when another program has it. Rejects where WebRTC is missing. */
export async function openDirectDoor(host: string, port: number, dep: DirectCallsDep): Promise<DirectDoor> {
  const webrtc = await import("node-datachannel");
  const listener = listenOn(webrtc, host, port);
  const config = rtcConfig(dep.identity, host, listener.port());
  const calls = new DirectCalls(() => new webrtc.PeerConnection("", config), dep);
  listener.onUnhandledStunRequest((request) => {
    try {
      calls.answer(request);
    } catch (error) {
      dep.metrics.handlerErrorsTotal += 1;
      dep.report(error);
    }
  });
  return {
    port: listener.port(),
    close() {
      listener.stop();
      calls.close();
    },
  };
}

function listenOn(webrtc: WebRtc, host: string, port: number): IceUdpMuxListener {
  try {
    return new webrtc.IceUdpMuxListener(port, host);
  } catch {
    return new webrtc.IceUdpMuxListener(0, host);
  }
}

function rtcConfig({ certificate, key }: DirectIdentity, host: string, port: number) {
  return {
    iceServers: [],
    bindAddress: host,
    enableIceUdpMux: true,
    portRangeBegin: port,
    portRangeEnd: port,
    disableAutoNegotiation: true,
    // Who calls is not known by a certificate: the room's own keys say who is who, as over WebSockets.
    disableFingerprintVerification: true,
    certificatePemFile: certificate,
    keyPemFile: key,
    maxMessageSize: largestPiece,
  };
}
