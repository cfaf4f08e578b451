import type {Entry} from '../../facts/fact-base.ts'

const none: readonly string[] = []

/** The keys of what entries stand for, each once; only those of one kind, where it is given. Most words have one entry. */
export function idsOf(entries: readonly Entry[], kind?: Entry['kind']): readonly string[] {
  if (entries.length === 1) {
    const entry = entries[0]!
    return kind === undefined || entry.kind === kind ? [entry.id] : none
  }
  const ids = new Set<string>()
  for (const entry of entries) if (kind === undefined || entry.kind === kind) ids.add(entry.id)
  return [...ids]
}
