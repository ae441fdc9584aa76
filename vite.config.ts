import { defineConfig } from "vitest/config";

/** One configuration, three builds: the app, its service worker, and the hub (`vite build --mode app|sw|hub`). */
export default defineConfig({
  build: { target: ["chrome100", "safari15.4", "firefox102"], modulePreload: { polyfill: false }, manifest: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/{unit,contract,convergence,scenario,architecture}/**/*.test.ts"],
        },
      },
      { extends: true, test: { name: "screens", environment: "happy-dom", include: ["tests/screens/**/*.test.tsx"] } },
      { extends: true, test: { name: "build", environment: "node", include: ["tests/build/**/*.test.ts"] } },
    ],
  },
});
