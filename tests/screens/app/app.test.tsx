import { signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { App } from "../../../src/app/app.tsx";
import type { Route } from "../../../src/app/routes.ts";
import type { ServiceWorkerClient } from "../../../src/platform/service-worker-client.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { show, type Shown } from "../kit/show.tsx";

let shown: Shown;

beforeAll(() => commonText.load());
afterEach(() => shown.gone());

const heading = (): Element | null => shown.root.querySelector("h1");

async function openApp(): Promise<{
  readonly route: { value: Route };
  readonly worker: { value: ServiceWorkerClient | undefined };
}> {
  const route = signal<Route>({ screen: "trust" });
  const worker = signal<ServiceWorkerClient | undefined>(undefined);
  shown = await show(<App route={route} worker={worker} />);
  await vi.waitFor(() => expect(heading()?.textContent).toBe("Luottamus ja yksityisyys"));
  return { route, worker };
}

it("shows the screen of the next route", async () => {
  const { route } = await openApp();
  await act(() => void (route.value = { screen: "accessibility" }));
  await vi.waitFor(() => expect(heading()?.textContent).toBe("Saavutettavuusseloste"));
});

it("leaves a screen alone when the service worker comes, and when it has a new version", async () => {
  const { worker } = await openApp();
  const before = heading();
  const updateWaiting = signal(false);
  await act(() => void (worker.value = { updateWaiting, readyOffline: signal(true), update: vi.fn() }));
  expect(heading()).toBe(before);
  await act(() => void (updateWaiting.value = true));
  expect(shown.has("Päivitä")).toBe(true);
  expect(heading()).toBe(before);
});
