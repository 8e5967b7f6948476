// Opens a file as `attn pages --open` does: open_file FILE
#include "tool/pages/open_browser.hpp"

int main(int, char** words) {
  return attn::tool::open_in_browser(words[1]) ? 0 : 1;
}
