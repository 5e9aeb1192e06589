# Writes OUT, a C file that defines li_code_mark: a hash of the FILES whose code says what is kept.
#
#     cmake -DOUT=mark.c -DFILES=a.c;b.c -P mark.cmake
set(all)
foreach(file IN LISTS FILES)
  file(SHA256 ${file} hash)
  string(APPEND all ${hash})
endforeach()
string(SHA256 mark "${all}")
string(SUBSTRING ${mark} 0 8 mark)
file(WRITE ${OUT} "#include \"extractor/french/kept_format.h\"\n\nconst uint32_t li_code_mark = 0x${mark}u;\n")
