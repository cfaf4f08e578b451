import {MarkupKind, type MarkupContent} from 'vscode-languageserver'
import type {Note} from '../../editor/describe.ts'
import type {ConfigGround} from './grounds.ts'
import {uriOfPath} from './uris.ts'

/** Notes as the editor can show them: Markdown with links to the sheet and the page, or plain text. */
export function toMarkup(notes: readonly Note[], ground: ConfigGround, isMarkdown: boolean): MarkupContent {
  if (!isMarkdown) {
    const plain = notes.map(({heading, lines}) => [heading, ...lines.map((line) => `  ${line}`)].join('\n'))
    return {kind: MarkupKind.PlainText, value: plain.join('\n\n')}
  }
  const parts = notes.map(({heading, lines, fact, url}) => {
    const file = fact && ground.sheets.find(({shown}) => shown === fact.sheet.path)?.file
    const links = [
      ...(file !== undefined ? [`[${escape(fact!.fact)}](${uriOfPath(file)}#L${fact!.line})`] : []),
      ...(url !== undefined && /^https?:\/\/[^\s()<>]+$/.test(url) ? [`[${escape(url)}](${url})`] : [])
    ]
    return [`**${escape(heading)}**`, ...lines.map(escape), ...links].join('  \n')
  })
  return {kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n')}
}

/** Words of articles and sheets are no markup: nothing of them may become a link, an image or a command. */
const escape = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#!|~&:]/g, (char) =>
      char === ':' || char === '(' || char === ')' ? char : `\\${char}`
    )
