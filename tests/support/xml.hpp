/// Pages as trees.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

namespace support {

/// The text as a tree. Reports an error of the test that runs if it is not
/// well-formed.
pugi::xml_document parsed(const std::string& xml);

/// All elements that an XPath finds.
std::vector<pugi::xml_node> all(const pugi::xml_node& tree,
                                const std::string& path);

/// All text within an element.
std::string text_of(const pugi::xml_node& element);

}  // namespace support
