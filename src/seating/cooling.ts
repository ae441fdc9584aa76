/** Number of thresholds in one table; a power of two. */
const LIMITS = 4096;

/**
 * Exponential variates at equal quantiles in a scrambled order, in 1/1024. Built from exact arithmetic only: Math.log
 * may differ in the last bit between engines, and equal seeds must give equal plans everywhere.
 */
let variates: Int32Array | undefined;

/**
 * Thresholds of one temperature: taking every move below a random one of them is the Metropolis rule. The search takes
 * moves strictly below, so that 1 stands for the moves that cost nothing.
 */
export function limitsAt(temperature: number, limits: Int32Array = new Int32Array(LIMITS)): Int32Array {
  // Built at the first cooling, so that the first plan need not wait for it.
  variates ??= exponentialVariates();
  for (let i = 0; i < LIMITS; i++) limits[i] = 1 + Math.floor(((variates[i] ?? 0) * temperature) / 1024);
  return limits;
}

/** Temperature at a share (0..1) of the way from hot to cold, falling by equal ratios. */
export function cool(hot: number, cold: number, share: number): number {
  // Sixteen square roots give hot * (cold/hot)^share to 1/65536 without Math.pow, which engines round differently.
  let [ratio, rest, temperature] = [cold / hot, share, hot];
  for (let bit = 0; bit < 16; bit++) {
    ratio = Math.sqrt(ratio);
    rest *= 2;
    if (rest < 1) continue;
    rest -= 1;
    temperature *= ratio;
  }
  return temperature;
}

function exponentialVariates(): Int32Array {
  const table = new Int32Array(LIMITS);
  for (let i = 0; i < LIMITS; i++) {
    // 1237 is prime to the size, so every quantile comes once.
    const quantile = ((i * 1237) % LIMITS) + 0.5;
    table[i] = Math.floor(1024 * negativeLog(quantile / LIMITS));
  }
  return table;
}

/** -ln(x) for 0 < x < 1: halvings, then the series of artanh. */
function negativeLog(x: number): number {
  let [rest, halvings] = [x, 0];
  while (rest < 0.5) {
    rest *= 2;
    halvings++;
  }
  const z = (1 - rest) / (1 + rest);
  let [power, sum] = [z, 0];
  for (let k = 1; k < 30; k += 2) {
    sum += power / k;
    power *= z * z;
  }
  return halvings * 0.6931471805599453 + 2 * sum;
}
