/** How far work may run ahead of whoever takes its results. */
export interface Ahead<T> {
  readonly most: number
  /** Sum of the weights of what is being done or waits to be taken. */
  readonly heaviest: number
  readonly weigh: (item: T) => number
}

/**
 * Starts work on items in order and gives the results in the same order. Nothing new is started while as much as is
 * allowed has not been taken, so that memory does not grow with the number of items.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  start: (item: T) => Promise<R>,
  {most, heaviest, weigh}: Ahead<T>
): AsyncGenerator<readonly [T, R]> {
  const waiting: {readonly item: T; readonly weight: number; readonly result: Promise<R>}[] = []
  let load = 0
  const take = async (): Promise<readonly [T, R]> => {
    const {item, weight, result} = waiting.shift()!
    load -= weight
    return [item, await result]
  }
  for (const item of items) {
    const weight = weigh(item)
    while (waiting.length > 0 && (waiting.length >= most || load + weight > heaviest)) yield await take()
    const result = start(item)
    // It is awaited when its turn comes; a failure before that is not unhandled.
    result.catch(() => undefined)
    waiting.push({item, weight, result})
    load += weight
  }
  while (waiting.length > 0) yield await take()
}
