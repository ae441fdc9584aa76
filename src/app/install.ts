import { watchInstallPrompt } from "../platform/install-prompt.ts";

/** The offer to install, watched from the first script on. */
export const installPrompt = watchInstallPrompt(window);
