import type { BrowserContext, Page } from "playwright-core";

declare global {
  interface Window {
    directLinks: { readonly open: number; cut(): void };
  }
}

/** Lets a test count a device's links to other browsers, and take them away for good. Before its pages are opened. */
export async function holdDirectLinks(context: BrowserContext): Promise<void> {
  await context.addInitScript(holdInPage);
}

/** How many links to other browsers a page has open. */
export function directLinks(page: Page): Promise<number> {
  return page.evaluate(() => window.directLinks.open);
}

/** Closes a page's links, and lets no browser reach it any more: as on a network that keeps its devices apart. */
export async function cutDirectLinks(page: Page): Promise<void> {
  await page.evaluate(() => window.directLinks.cut());
}

/** Runs in each page, so it can use nothing from outside its braces. */
function holdInPage(): void {
  const channels = new Set<RTCDataChannel>();
  const { createDataChannel, addIceCandidate } = RTCPeerConnection.prototype;
  let isCut = false;
  RTCPeerConnection.prototype.createDataChannel = function kept(this: RTCPeerConnection, label, options) {
    const channel = createDataChannel.call(this, label, options);
    channels.add(channel);
    return channel;
  };
  // A browser that is told no address of the other tries none.
  RTCPeerConnection.prototype.addIceCandidate = async function told(this: RTCPeerConnection, candidate?: unknown) {
    if (!isCut) await Reflect.apply(addIceCandidate, this, [candidate]);
  };
  window.directLinks = {
    get open() {
      return [...channels].filter(({ readyState }) => readyState === "open").length;
    },
    cut() {
      isCut = true;
      for (const channel of channels) channel.close();
    },
  };
}
