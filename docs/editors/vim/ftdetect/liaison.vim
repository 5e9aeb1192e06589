autocmd BufNewFile,BufRead *.rules,*.actors setfiletype liaison
