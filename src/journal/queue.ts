type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** Runs tasks one after the other in the order of the calls; a failed task does not stop the next one. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
}

/** Hands over together what comes while the queue is busy; each item gets its own outcome of what was made of all. */
export function gather<In, Out>(
  queue: Queue,
  task: (items: readonly In[]) => Promise<readonly Out[]>,
): (item: In) => Promise<Out> {
  const items: In[] = [];
  let outcomes: Promise<readonly Out[]> = Promise.resolve([]);
  return async (item) => {
    const at = items.push(item) - 1;
    if (at === 0) outcomes = queue(() => task(items.splice(0)));
    return (await outcomes)[at] as Out; // the task gives one outcome for each item
  };
}
