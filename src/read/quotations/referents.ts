import type {NameMention, Speaker} from '../../article.ts'
import type {FactBase} from '../../facts/fact-base.ts'
import type {Frame} from './frame.ts'
import type {Found} from './phrases.ts'

/** Gives a speaker its key; a pronoun or description the name that it refers to, where only one is possible. */
export function referentsOf(
  _frame: Frame,
  names: readonly NameMention[],
  _facts: FactBase
): (speaker: Found) => Speaker {
  return (speaker) => {
    const name = speaker.name === null ? undefined : names[speaker.name]
    return {...speaker, id: name?.id ?? null}
  }
}
