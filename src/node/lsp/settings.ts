import {z} from 'zod'

const settingsSchema = z.object({
  config: z.string().optional(),
  documents: z.enum(['articles', 'all']).default('articles'),
  supportedClaims: z.enum(['off', 'tokens', 'hints', 'both']).default('off'),
  plugins: z.boolean().default(true)
})

/** What the editor sets under `reportlint`. */
export interface EditorSettings {
  /** One config for all files, in place of the nearest to each; relative to the workspace folder. */
  readonly config?: string | undefined
  /** Which documents are linted: those that `articles` of a config names, where it names any, or all. */
  readonly documents: 'articles' | 'all'
  /** How claims that hold are shown: not at all, as semantic tokens, as inlay hints. */
  readonly supportedClaims: 'off' | 'tokens' | 'hints' | 'both'
  /** Whether the plugins that a config names are loaded: they are code. */
  readonly plugins: boolean
}

export const defaultSettings: EditorSettings = settingsSchema.parse({})

/** Reads settings; one that is no setting is told, and the rest holds. */
export function readSettings(value: unknown, tell: (message: string) => void): EditorSettings {
  if (typeof value !== 'object' || value === null) return defaultSettings
  const given: Record<string, unknown> = {}
  for (const [key, one] of Object.entries(value)) {
    // Editors send what is not set as null.
    if (one === null || one === undefined || one === '') continue
    if (!Object.hasOwn(settingsSchema.shape, key)) continue
    const parsed = settingsSchema.partial().safeParse({[key]: one})
    if (parsed.success) given[key] = one
    else
      tell(
        `Unexpected value \`${JSON.stringify(one)}\` of the setting \`reportlint.${key}\`, expected ${expectedOf(key)}`
      )
  }
  return settingsSchema.parse(given)
}

const expectedOf = (key: string): string =>
  ({
    documents: '`articles` or `all`',
    supportedClaims: '`off`, `tokens`, `hints`, or `both`',
    plugins: '`true` or `false`'
  })[key] ?? 'a path'
