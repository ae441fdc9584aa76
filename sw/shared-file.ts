const cacheName = "iltapaja-shared";

/** No file for a room is larger; the app says so when none is there. */
const largest = 20_000_000;

/** Keeps the file of a share until the app, which is opened by the answer, takes it. Needs no network. */
export async function keepSharedFile({ request }: { readonly request: Request }): Promise<Response> {
  const cache = await caches.open(cacheName);
  await cache.delete("/shared-file");
  const file = (await request.formData().catch(() => undefined))?.get("file");
  if (file instanceof File && file.size <= largest) await cache.put("/shared-file", new Response(file));
  return Response.redirect("/#/received", 303);
}
