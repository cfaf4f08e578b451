/** Remembers what was made of the parts of a document, so that an edit makes only the changed ones anew. */
export interface Memo<T> {
  readonly get: (part: string, make: (part: string) => T) => T
  /** Ends a pass over the document: what the last two did not ask for is forgotten. */
  readonly settle: () => void
}

export function createMemo<T extends object>(): Memo<T> {
  let before = new Map<string, T>()
  let now = new Map<string, T>()
  return {
    get(part, make) {
      const known = now.get(part) ?? before.get(part) ?? make(part)
      now.set(part, known)
      return known
    },
    settle() {
      before = now
      now = new Map()
    }
  }
}
