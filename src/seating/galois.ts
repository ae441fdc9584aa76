/** A finite field on 0 .. order-1, written in base p as polynomials. */
export interface Field {
  /** Orders of the cyclic groups that make up addition: the prime, as often as the degree. */
  readonly group: readonly number[];
  readonly multiply: (a: number, b: number) => number;
}

/** The top power of x as lower ones, by order; primes need none. */
const REDUCTION: Readonly<Record<number, readonly [prime: number, ...digits: number[]]>> = {
  4: [2, 1, 1],
  8: [2, 1, 1, 0],
  9: [3, 2, 0],
  16: [2, 1, 1, 0, 0],
  25: [5, 3, 0],
  27: [3, 2, 1, 0],
  32: [2, 1, 0, 1, 0, 0],
};

/** The field of that order up to 40, if there is one. */
export function fieldOf(order: number): Field | undefined {
  if (isPrime(order)) return { group: [order], multiply: (a, b) => (a * b) % order };
  const [prime, ...top] = REDUCTION[order] ?? [];
  if (prime === undefined) return undefined;
  return { group: top.map(() => prime), multiply: (a, b) => multiplyPolynomials(a, b, prime, top) };
}

/** Adds two elements of a product of cyclic groups. */
export function addIn(group: readonly number[], a: number, b: number): number {
  let [sum, place, x, y] = [0, 1, a, b];
  for (const order of group) {
    sum += place * ((x + y) % order);
    place *= order;
    x = Math.floor(x / order);
    y = Math.floor(y / order);
  }
  return sum;
}

function isPrime(order: number): boolean {
  if (order < 2) return false;
  for (let d = 2; d * d <= order; d++) if (order % d === 0) return false;
  return true;
}

function multiplyPolynomials(a: number, b: number, prime: number, top: readonly number[]): number {
  const digits = (value: number): number[] => top.map((_, i) => Math.floor(value / prime ** i) % prime);
  const [x, y] = [digits(a), digits(b)];
  let product = top.map(() => 0);
  for (let i = x.length - 1; i >= 0; i--) {
    const carry = product[product.length - 1] ?? 0;
    product = product.map((_, k) => {
      const shifted = k > 0 ? (product[k - 1] ?? 0) : 0;
      return (shifted + carry * (top[k] ?? 0) + (x[i] ?? 0) * (y[k] ?? 0)) % prime;
    });
  }
  return product.reduce((value, digit, i) => value + digit * prime ** i, 0);
}
