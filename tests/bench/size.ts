import { buildSizes } from "../kit/build-sizes.ts";

/** Prints what the app weighs in the build of dist/app: a JSON line for each case, then a table. */
const sizes = buildSizes();
for (const size of sizes) console.log(JSON.stringify(size));
console.table(sizes);
