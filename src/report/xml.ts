import {printable} from './cells.ts'

/** A start tag, or with `/` an empty element; attributes that are undefined are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  end: '' | '/' = ''
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`]
  )
  return `<${name}${written.join('')}${end}>`
}

/**
 * Text or an attribute’s value in XML 1.0. Controls, which no reference can spell there, are shown as characters; line
 * ends are kept as references, since an attribute would lose them.
 */
export const escapeXml = (text: string): string =>
  text
    .split(/\r\n|\n|\r/)
    .map(printable)
    .join('\n')
    .replace(/[&<>"'\n\uFFFE\uFFFF]/g, (char) => references[char] ?? '\uFFFD')

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;'
}
