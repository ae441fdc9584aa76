import { compile } from "./compile.ts";
import type { Model } from "./model.ts";
import type { Problem, RoundSeats } from "./problem.ts";
import { seatsOf } from "./score.ts";

/**
 * The running round with the fewest moves that put it right: people who are no longer there stand up, newcomers get a
 * chair (at the smallest table with room, then with the fewest people they know or resemble), and a closed table or one
 * left to a single person joins the smallest company. Everybody else stays seated.
 */
export function mendRound(problem: Problem, round: number, row: RoundSeats): RoundSeats {
  const model = compile({ ...problem, frozen: (problem.frozen ?? []).slice(0, round) });
  const now = running(model, round, row);
  for (let p = 0; p < model.people; p++) if (model.present[round * model.people + p] !== 1) stand(now, p);
  const closed = now.row
    .map((t, p) => (t >= 0 && chairs(now, t) <= 0 && seatsAt(now, t) === 0 ? p : -1))
    .filter((p) => p >= 0);
  for (const p of closed) stand(now, p);
  for (let p = 0; p < model.people; p++)
    if ((now.row[p] ?? -1) < 0 && model.present[round * model.people + p] === 1) sitDown(now, p, tableFor(now, p));
  for (const [t, count] of now.size.entries()) {
    const p = now.row.indexOf(t);
    if (count !== 1 || (model.pin[round * model.people + p] ?? -1) >= 0) continue;
    const other = tableFor(now, p, t);
    if (other === undefined || (now.size[other] ?? 0) === 0) continue;
    stand(now, p);
    sitDown(now, p, other);
  }
  return Object.fromEntries(
    model.personIds.flatMap((id, p) => {
      const table = model.tableIds[now.row[p] ?? -1];
      return table === undefined ? [] : [[id, table]];
    }),
  );
}

interface Running {
  readonly model: Model;
  readonly round: number;
  readonly row: Int16Array;
  readonly size: number[];
  /** Meetings in the rounds before. */
  readonly met: (p: number, q: number) => number;
}

function running(model: Model, round: number, seats: RoundSeats): Running {
  const rows: RoundSeats[] = Array.from({ length: round + 1 }, (_, r) => (r === round ? seats : {}));
  const row = seatsOf(model, rows).slice(round * model.people, (round + 1) * model.people);
  const size = Array.from({ length: model.tables }, (_, t) => row.filter((table) => table === t).length);
  const met = (p: number, q: number): number => {
    let times = model.before[p * model.people + q] ?? 0;
    for (let r = 0; r < model.frozen; r++) {
      const t = model.facts[r * model.people + p] ?? -1;
      if (t >= 0 && t === model.facts[r * model.people + q]) times++;
    }
    return times;
  };
  return { model, round, row, size, met };
}

function stand({ row, size }: Running, p: number): void {
  const t = row[p] ?? -1;
  if (t >= 0) size[t] = (size[t] ?? 1) - 1;
  row[p] = -1;
}

function sitDown({ row, size }: Running, p: number, t: number | undefined): void {
  if (t === undefined) return;
  row[p] = t;
  size[t] = (size[t] ?? 0) + 1;
}

function seatsAt({ model, round }: Running, t: number): number {
  return model.seats[round * model.tables + t] ?? 0;
}

function chairs(now: Running, t: number): number {
  return seatsAt(now, t) - (now.size[t] ?? 0);
}

/** A pinned person's table, else the smallest company, then the fewest meetings and likenesses; never apart pairs. */
function tableFor(now: Running, p: number, except = -1): number | undefined {
  const { model, round, row, size } = now;
  const pin = model.pin[round * model.people + p] ?? -1;
  if (pin >= 0 && chairs(now, pin) > 0) return pin;
  let best: { readonly t: number; readonly price: readonly [number, number, number] } | undefined;
  for (let t = 0; t < model.tables; t++) {
    if (t === except || chairs(now, t) <= 0) continue;
    let [apart, likes] = [0, 0];
    for (const [q, table] of row.entries()) {
      if (table !== t) continue;
      if (model.apart[p * model.people + q] === 1) apart++;
      likes += 1000 * now.met(p, q) + likeness(model, p, q);
    }
    // An empty table comes last: nobody is to sit alone.
    const price = [apart, size[t] === 0 ? model.people : (size[t] ?? 0), likes] as const;
    if (!best || isLess(price, best.price)) best = { t, price };
  }
  return best?.t;
}

function likeness({ kinds, weights }: Model, p: number, q: number): number {
  return kinds.reduce((sum, kind, a) => {
    const alike = (kind[p] ?? -1) >= 0 && kind[p] === kind[q];
    return sum + (alike ? (weights[a] ?? 0) : 0);
  }, 0);
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((value, k) => value !== b[k]);
  return i >= 0 && (a[i] ?? 0) < (b[i] ?? 0);
}
