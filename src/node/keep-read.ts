/** Text that is kept read, in UTF-16 units: a small run is read once, a large one needs no more memory for it. */
const keptText = 300_000

/** A reader that keeps what it read last, as far as it is little. */
export function keepRead<T>(
  read: (file: string) => Promise<T>,
  sizeOf: (done: T) => number
): (file: string) => Promise<T> {
  const kept = new Map<string, T>()
  let size = 0
  return async (file) => {
    const known = kept.get(file)
    kept.delete(file)
    const done = known ?? (await read(file))
    // The order of the map is that of use.
    kept.set(file, done)
    if (!known) size += sizeOf(done)
    for (const [oldest, last] of kept) {
      if (size <= keptText || oldest === file) break
      kept.delete(oldest)
      size -= sizeOf(last)
    }
    return done
  }
}
