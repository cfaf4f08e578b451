import {markup, raw, type Html} from './html.ts'

/** What made the report, so that another can make it again. */
export interface Versions {
  /** Of the package. */
  readonly version: string
  /** A hash of the rules that are on, with levels and options. */
  readonly rules?: string
}

/** A fact sheet of the run. */
export interface SheetVersion {
  readonly path: string
  readonly title: string
  /** `2025-05-01` */
  readonly verified: string
  readonly sha256: string
}

/** How verdicts come about, what they do not say, and the versions of all that was used. */
export function methodView(
  sheets: readonly SheetVersion[],
  {version, rules}: Versions,
  scoring?: Html
): Html {
  return markup`<section class="view" id="method" aria-labelledby="method-title">
<h2 id="method-title" tabindex="-1">Method and versions</h2>
<h3>How a verdict comes about</h3>
<p>Rules read each article and find statements that a recorded fact can settle: who held which office when, on which day something happened, what somebody said. Each such claim is held against the fact sheets.</p>
<dl class="words">
<dt class="k-contradicted">Contradicted</dt><dd>The words do not fit the recorded fact, however they are read. Either the article or the fact sheet is wrong: follow the source.</dd>
<dt class="k-unverifiable">Unverifiable</dt><dd>The sheets do not say. That is no fault of the article by itself.</dd>
<dt class="k-editorial">Editorial</dt><dd>Something that a careful editor would ask about, such as a missing byline. No claim, and never part of a score.</dd>
<dt class="k-supported">Supported</dt><dd>The words fit the recorded fact.</dd>
</dl>
<h3>What it does not say</h3>
<p>This is consistency with the fact sheets, not truth. Only claims that a sheet covers are looked at; all else in an article is not judged. Nobody is called a liar, and no article true. What the linter does not know it leaves alone.</p>
${scoring}<h3>A finding is wrong?</h3>
<p>Each has a fingerprint. Whoever disagrees can have it entered, with the reason, in the file of disputes; until that is resolved the finding is shown as disputed and is not counted.</p>
<h3>Versions</h3>
<p>Reportlint <code>${version}</code>. The same articles, sheets, rules and config give the same report.</p>
${
  sheets.length === 0
    ? markup`<p>No fact sheet was given: articles were checked against themselves only.</p>`
    : table(
        'Fact sheets',
        ['Sheet', 'Last verified', 'File', 'SHA-256'],
        sheets.map(({path, title, verified, sha256}) => [
          markup`<span dir="auto">${title}</span>`,
          verified,
          markup`<code>${path}</code>`,
          markup`<code class="hash">${sha256}</code>`
        ])
      )
}
${rules !== undefined && markup`<p>Rules, levels and options: <code class="hash">${rules}</code></p>`}
</section>
`
}

/**
 * A table with its caption; where the screen is narrow, a list of rows whose values have their labels.
 *
 * @param values what stands behind the first column: numbers are set below each other
 */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
  values: 'words' | 'numbers' = 'words'
): Html {
  const kind = (index: number) => values === 'numbers' && index > 0 && raw(' class="number"')
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="Table: ${caption}"><table><caption>${caption}</caption><thead><tr>${heads.map((head, index) => markup`<th scope="col"${kind(index)}>${head}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr>${row.map((cell, index) => (index === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td${kind(index)} data-label="${heads[index] ?? ''}">${cell}</td>`))}</tr>`)}</tbody></table></div>
`
}
