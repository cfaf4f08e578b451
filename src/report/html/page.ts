import {script, scriptHash, style, styleHash} from '../../generated/report-assets.ts'
import {markup, raw, type Html} from './html.ts'

const policy = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 3h12M2 7h7M2 11h9' stroke='%23777' stroke-width='2'/%3E%3Cpath d='M9 12l2 2 4-5' fill='none' stroke='%23b3261e' stroke-width='2'/%3E%3C/svg%3E"

/** The whole file. Its head lets the browser run this script, use this style, and load nothing at all. */
export function page(views: readonly Html[]): Html {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Fact-check report</title>
<link rel="icon" href="${raw(icon)}">
<style>${raw(style)}</style>
<script>${raw(script)}</script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site">
<h1><a href="#overview">Fact-check report</a></h1>
<nav aria-label="Report"><a href="#overview">Overview</a> <a href="#articles">Articles</a> <a href="#facts">Facts</a> <a href="#method">Method</a></nav>
<label class="theme js">Colours <select name="theme"><option value="">as the system</option><option value="light">light</option><option value="dark">dark</option></select></label>
</header>
<main id="main" tabindex="-1">
<noscript><p class="notice">Scripts are off: everything stands below on one page, without filters.</p></noscript>
${views}
</main>
<footer class="site"><p>Consistency with the fact sheets, not truth. Made by Reportlint.</p></footer>
</body>
</html>
`
}
