-- Reportlint for the built-in client of Neovim: findings, hovers and fixes while an article is written.
-- On Neovim 0.11 and later put this file into `lsp/` of the runtime path and call `vim.lsp.enable('reportlint')`.
-- Older ones: see docs/editors.md.
return {
  cmd = { 'reportlint', 'lsp' },
  filetypes = { 'text', 'markdown', 'html', 'yaml' },
  root_markers = { '.reportrc', '.reportrc.json', '.reportrc.yaml', '.reportrc.yml', '.git' },
  settings = {
    reportlint = {
      -- 'articles' lints what the config counts among the articles, 'all' every text, Markdown and HTML file.
      documents = 'articles',
      -- 'off', 'tokens', 'hints' or 'both': how claims that hold are shown.
      supportedClaims = 'off',
    },
  },
}
