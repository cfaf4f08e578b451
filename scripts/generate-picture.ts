import {spawnSync} from 'node:child_process'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {widthOf} from '../src/report/cells.ts'
import {root} from './generate-rules.ts'

const file = 'docs/output.svg'
/** What the picture shows: the output of this command, in colour. */
const shown = ['seeds/canada/first-call.txt', '--quiet']

const columns = 100
const [cell, leading, margin] = [8.43, 19, 18]
const colors: Readonly<Record<string, string>> = {
  '31': '#ff7b72',
  '32': '#7ee787',
  '33': '#e3b341',
  '34': '#79c0ff',
  '36': '#76e3ea'
}

/** A run of characters in one style. */
interface Run {
  readonly text: string
  readonly style: string
}

/** Parts a line with escape sequences (“select graphic rendition”, the only ones that are written) into runs. */
function runsOf(line: string): Run[] {
  const on = new Map<string, string>()
  return line.split(/(\u001B\[[\d;]*m)/).flatMap((part): Run[] => {
    const codes = /^\u001B\[([\d;]*)m$/.exec(part)?.[1]
    if (codes === undefined) return part === '' ? [] : [{text: part, style: [...on.values()].join('')}]
    for (const code of codes.split(';')) {
      if (code === '1') on.set('weight', ' font-weight="bold"')
      else if (code === '2') on.set('weight', ' fill-opacity="0.6"')
      else if (code === '22') on.delete('weight')
      else if (code === '4') on.set('line', ' text-decoration="underline"')
      else if (code === '24') on.delete('line')
      else if (code === '39') on.delete('color')
      else if (code in colors) on.set('color', ` fill="${colors[code]!}"`)
    }
    return []
  })
}

const escape = (text: string) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`)

/** The text of a terminal as a picture; each run stands in its column, whatever the font. */
export function toSvg(command: string, output: string): string {
  const lines = [`\u001B[2m$\u001B[22m ${command}`, '', ...output.trimEnd().split('\n')]
  const texts = lines.flatMap((line, index) => {
    let column = 0
    const y = margin + leading * (index + 0.75)
    return runsOf(line).flatMap(({text, style}) => {
      // Spaces at the ends of a text are dropped when it is drawn.
      const drawn = text.trim()
      const x = margin + cell * (column + widthOf(text) - widthOf(text.trimStart()))
      column += widthOf(text)
      if (drawn === '') return []
      const width = widthOf(drawn)
      return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" textLength="${(cell * width).toFixed(1)}"${style}>${escape(drawn)}</text>`
    })
  })
  const width = Math.ceil(margin * 2 + cell * columns)
  const height = margin * 2 + leading * lines.length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>Output of ${escape(command)}</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g fill="#e6edf3" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" lengthAdjust="spacingAndGlyphs">
${texts.join('\n')}
</g>
</svg>
`
}

/** Draws what the command line really says; with `check`, only tells whether the picture is out of date. */
export async function generatePicture({check}: {check: boolean}): Promise<{outdated: string[]}> {
  const {stdout} = spawnSync(process.execPath, ['src/node/bin.ts', ...shown, '--color'], {
    cwd: root,
    encoding: 'utf8'
  })
  const text = toSvg(`reportlint ${shown.join(' ')}`, stdout)
  const old = await readFile(join(root, file), 'utf8').catch(() => '')
  if (old === text) return {outdated: []}
  if (!check) await writeFile(join(root, file), text)
  return {outdated: [file]}
}
