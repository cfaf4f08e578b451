-- Drives the built-in client of Neovim: writes what it saw as JSON into the file that REPORTLINT_SEEN names.
local seen = {}
local config = dofile(vim.env.REPORTLINT_LSP)
config.name = 'reportlint'
config.cmd = { vim.env.REPORTLINT_NODE, vim.env.REPORTLINT_BIN, 'lsp' }
config.root_dir = vim.fn.getcwd()
config.workspace_folders = { { uri = vim.uri_from_fname(config.root_dir), name = 'test' } }

local function wait(what, holds)
  if not vim.wait(60000, holds, 20) then
    error('waited in vain for ' .. what .. ': ' .. vim.inspect(seen))
  end
end

local function summary(buffer)
  local list = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(list, { lnum = one.lnum, col = one.col, end_col = one.end_col, code = one.code or one.user_data.lsp.code, message = one.message, severity = one.severity })
  end
  table.sort(list, function(a, b) return a.lnum < b.lnum end)
  return list
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 60000)
  for _, answer in pairs(answers or {}) do
    if answer.err then error(vim.inspect(answer.err)) end
    return answer.result
  end
end

local ok, why = pcall(function()
  vim.cmd('edit bridge.md')
  local article = vim.api.nvim_get_current_buf()
  vim.bo[article].filetype = 'markdown'
  local client = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(article, client)
  wait('diagnostics', function() return #vim.diagnostic.get(article) > 0 end)
  seen.diagnostics = summary(article)

  -- The wrong day, in line 7.
  vim.api.nvim_win_set_cursor(0, { 7, 38 })
  local hover = request('textDocument/hover', vim.lsp.util.make_position_params())
  seen.hover = hover.contents.value

  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {} }
  local actions = request('textDocument/codeAction', params)
  seen.actions = vim.tbl_map(function(action) return action.title end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  seen.line = vim.api.nvim_buf_get_lines(article, 6, 7, false)[1]
  wait('fewer diagnostics', function() return #vim.diagnostic.get(article) == 1 end)
  seen.mended = summary(article)

  -- The bridge opened a day later, after all: nothing is saved.
  vim.cmd('edit facts/harbour.yaml')
  local sheet = vim.api.nvim_get_current_buf()
  vim.bo[sheet].filetype = 'yaml'
  vim.lsp.buf_attach_client(sheet, client)
  for index, line in ipairs(vim.api.nvim_buf_get_lines(sheet, 0, -1, false)) do
    local changed = line:gsub('date: 2025%-05%-04', 'date: 2025-05-05')
    if changed ~= line then vim.api.nvim_buf_set_lines(sheet, index - 1, index, false, { changed }) end
  end
  wait('more diagnostics', function() return #vim.diagnostic.get(article) == 2 end)
  seen.changed = summary(article)
  vim.lsp.stop_client(client)
end)
if not ok then seen.error = tostring(why) end
local file = io.open(vim.env.REPORTLINT_SEEN, 'w')
file:write(vim.fn.json_encode(seen))
file:close()
vim.cmd('qa!')
