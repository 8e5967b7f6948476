#include "xml.hpp"

#include "../golden/check.hpp"

namespace support {

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document tree;
  const pugi::xml_parse_result result = tree.load_string(
      xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
  BOOST_TEST(static_cast<bool>(result), result.description()
                                            << " at " << result.offset);
  return tree;
}

std::vector<pugi::xml_node> all(const pugi::xml_node& tree,
                                const std::string& path) {
  std::vector<pugi::xml_node> elements;
  for (const pugi::xpath_node& found : tree.select_nodes(path.c_str())) {
    elements.push_back(found.node());
  }
  return elements;
}

std::string text_of(const pugi::xml_node& element) {
  std::string text = element.value();
  for (const pugi::xml_node& child : element) text += text_of(child);
  return text;
}

}  // namespace support
