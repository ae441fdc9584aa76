import type { Actions, Outcome } from "../session.ts";
import { refused } from "./action-context.ts";

type Act = (...given: readonly unknown[]) => Promise<Outcome>;

/**
 * Actions by name, before they are there: a call waits until they are, and is refused where they cannot be fetched. Once
 * they are there, calls run at once and keep their place among all others.
 */
export function whenFetched<A extends Partial<Actions>>(fetch: () => A | Promise<A>): A {
  const there = once(fetch);
  const act = (_: unknown, name: string | symbol): Act => {
    return (...given) => {
      const actions = there();
      // Names and the types of what is given were checked where the action was called.
      const run = (found: A): Promise<Outcome> => (found[name as keyof A] as Act)(...given);
      return actions instanceof Promise ? actions.then(run, () => refused("not-saved")) : run(actions);
    };
  };
  return new Proxy({}, { get: act }) as A; // every name has an action behind it
}

/** Makes a thing at the first call; one that was promised is there for the calls after it. */
export function once<T>(make: () => T | Promise<T>): () => T | Promise<T> {
  let made: T | Promise<T> | undefined;
  return () => {
    if (made !== undefined) return made;
    made = make();
    if (made instanceof Promise) {
      made.then(
        (there) => (made = there),
        () => (made = undefined), // the next call tries again
      );
    }
    return made;
  };
}
