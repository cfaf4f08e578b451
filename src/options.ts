/** One option of a rule: its default, its type and its words are declared here and nowhere else. */
export interface Option<T> {
  readonly type: 'count' | 'flag' | 'words'
  readonly default: T
  readonly description: string
}

export type Options = Readonly<Record<string, Option<number> | Option<boolean> | Option<readonly string[]>>>

/** The values that a rule gets for its declared options. */
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never
}

/** A number that is not negative. */
export const count = (value: number, description: string): Option<number> => ({
  type: 'count',
  default: value,
  description
})
export const flag = (value: boolean, description: string): Option<boolean> => ({
  type: 'flag',
  default: value,
  description
})
export const words = (value: readonly string[], description: string): Option<readonly string[]> => ({
  type: 'words',
  default: value,
  description
})

const fits: Readonly<Record<Option<unknown>['type'], (value: unknown) => boolean>> = {
  count: (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
  flag: (value) => typeof value === 'boolean',
  words: (value) => Array.isArray(value) && value.every((word) => typeof word === 'string')
}
const names: Readonly<Record<Option<unknown>['type'], string>> = {
  count: 'a number from 0 on',
  flag: '`true` or `false`',
  words: 'a list of words'
}

const defaults = new WeakMap<Options, object>()

/** The defaults of declared options, made once: every rule is asked for them with every article. */
function defaultsOf<O extends Options>(declared: O): Values<O> {
  let values = defaults.get(declared)
  if (!values) {
    values = Object.freeze(
      Object.fromEntries(Object.entries(declared).map(([name, {default: value}]) => [name, value]))
    )
    defaults.set(declared, values)
  }
  return values as Values<O>
}

/**
 * Fills given options up with the defaults.
 *
 * @throws RangeError naming rule and option where one is unknown or has a value of another type.
 */
export function resolveOptions<O extends Options>(rule: string, declared: O, given: unknown): Values<O> {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given))) {
    throw new RangeError(
      `Unexpected options \`${JSON.stringify(given)}\` for \`${rule}\`, expected an object`
    )
  }
  if (given === undefined) return defaultsOf(declared)
  const values = new Map<string, unknown>(Object.entries(defaultsOf(declared)))
  for (const [name, value] of Object.entries(given ?? {})) {
    const option = Object.hasOwn(declared, name) ? declared[name] : undefined
    if (!option) {
      const known = Object.keys(declared).map((key) => `\`${key}\``)
      throw new RangeError(
        `Unexpected option \`${name}\` for \`${rule}\`, expected ${known.length > 0 ? known.join(', ') : 'none: it has no options'}`
      )
    }
    if (!fits[option.type](value)) {
      throw new RangeError(
        `Unexpected value \`${JSON.stringify(value)}\` for \`${name}\` of \`${rule}\`, expected ${names[option.type]}`
      )
    }
    values.set(name, value)
  }
  return Object.fromEntries(values) as Values<O>
}
