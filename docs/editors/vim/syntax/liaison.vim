" Rule and actor files of liaison (rules/GRAMMAR.md).
if exists("b:current_syntax")
  finish
endif

" A line is what its first word says; a line without one of these words is a pattern.
syntax match liaisonComment "^\s*#.*$" contains=@Spell

syntax match liaisonRelation "^\s*relation\>.*$" contains=liaisonKeyword,liaisonName,liaisonCategory,liaisonPlover
syntax match liaisonName "\%(^\s*relation\s\+\)\@<=[^:]*" contained
syntax match liaisonCategory "\<\%(symmetric\|cooperation\|conflict\|structure\|other\)\>" contained
syntax match liaisonPlover "\<plover\s\+\u\+" contained

syntax match liaisonList "^\s*list\>.*$" contains=liaisonKeyword,liaisonListName
syntax match liaisonListName "\%(^\s*list\s\+\)\@<=[^=]*" contained

syntax match liaisonWithout "^\s*without\>.*$" contains=liaisonKeyword,liaisonSlot,liaisonExact,liaisonBracket,liaisonBraces,liaisonGap
syntax match liaisonPattern "^\s*\%([+#-]\|\%(relation\|list\|without\|actor\|role\|alias\|seat\|adjective\|prefix\|office\|country\|gender\|article\)\>\)\@!\S.*$" contains=liaisonSlot,liaisonExact,liaisonBracket,liaisonBraces,liaisonGap
syntax match liaisonSlot "\<[XYZ]\>\%(:\%(country\|person\|organization\)\%(|\%(country\|person\|organization\)\)*\)\?" contained
syntax match liaisonSlot "\<\%(N\>\%(:money\)\?\|S[1-9]\?\>\|T\>\)" contained
syntax region liaisonExact start=+"+ end=+"+ oneline contained
syntax match liaisonBracket "[][()|]" contained
syntax match liaisonGap "\.\.\.\|…" contained
syntax match liaisonBraces "{[^}]*}" contained contains=liaisonOption
syntax match liaisonOption "!\%(passive\|adjective\|possessive\|reciprocal\|infinitive\|[^ }]\+\)\|\<beside\>\|\<status\s\+\%(actual\|planned\|possible\|denied\)\>" contained

syntax match liaisonPositive "^\s*+\s.*$" contains=liaisonExpected,@Spell
syntax match liaisonExpected "=>.*$" contained contains=liaisonStatus
syntax match liaisonStatus "\<\%(actual\|planned\|possible\|denied\)\>" contained
syntax match liaisonNegative "^\s*-\s.*$" contains=@Spell

syntax match liaisonActor "^\s*actor\>.*$" contains=liaisonKeyword,liaisonActorName,liaisonType,liaisonItem
syntax match liaisonActorName "\%(^\s*actor\s\+\)\@<=[^:]*" contained
syntax match liaisonType "\<\%(country\|person\|organization\)\>" contained
syntax match liaisonItem "\<\%(wikidata\s\+Q\d\+\|id\s\+\S\+\)" contained
syntax match liaisonDetail "^\s*\%(role\|alias\|seat\|adjective\|prefix\|office\|country\|gender\|article\)\>.*$" contains=liaisonKeyword,liaisonDates
syntax match liaisonDates "\%(\d\{4}\%(-\d\d\)\{,2}\)\?\.\.\%(\d\{4}\%(-\d\d\)\{,2}\)\?" contained
syntax match liaisonKeyword "^\s*\%(relation\|list\|without\|actor\|role\|alias\|seat\|adjective\|prefix\|office\|country\|gender\|article\)\>" contained

highlight default link liaisonComment Comment
highlight default link liaisonKeyword Keyword
highlight default link liaisonName Function
highlight default link liaisonListName Identifier
highlight default link liaisonActorName Function
highlight default link liaisonCategory Type
highlight default link liaisonPlover Constant
highlight default link liaisonType Type
highlight default link liaisonItem Constant
highlight default link liaisonDates Number
highlight default link liaisonSlot Identifier
highlight default link liaisonExact String
highlight default link liaisonBracket Delimiter
highlight default link liaisonGap Delimiter
highlight default link liaisonBraces Identifier
highlight default link liaisonOption PreProc
highlight default link liaisonPositive String
highlight default link liaisonExpected Special
highlight default link liaisonStatus Constant
highlight default link liaisonNegative Todo

let b:current_syntax = "liaison"
