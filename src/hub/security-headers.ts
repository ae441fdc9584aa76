/**
 * The content security policy of the app: nothing from elsewhere, no inline script or style, no frames. Sockets may
 * go anywhere because the hub of a hall has an address that no build can know. `default` is the one Trusted Types
 * policy: it lets workers and the service worker be loaded from this origin, and no markup or script text at all.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' ws: wss:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ");

/** The camera reads join codes; nothing else of the device is asked for. */
const permissionsPolicy = [
  "camera=(self)",
  ...["microphone", "geolocation", "display-capture", "payment", "usb", "serial", "hid", "midi"].map(
    (feature) => `${feature}=()`,
  ),
].join(", ");

/** Headers of every answer of the hub. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Permissions-Policy": permissionsPolicy,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};
