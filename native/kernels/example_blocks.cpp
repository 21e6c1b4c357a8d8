#include "example_blocks.h"

namespace tessera {

void ExampleBlocks::pack(const float* matrix, const float* gate, Range pieces) const {
  for (int64_t piece = pieces.from; piece < pieces.to; piece++) {
    const int64_t strips = room_ / kStrip, first = piece / strips * kEdgeExamples, feature = piece % strips * kStrip;
    const int64_t examples = std::min(kEdgeExamples, examples_ - first), width = std::min(kStrip, features_ - feature);
    float* to = at(piece / strips, feature);
    for (int64_t e = 0; e < kEdgeExamples; e += 4) {
      const int64_t rows = std::min<int64_t>(4, examples - e);
      float part[4 * kStrip];  // four examples, of which some may be missing
      const float* from = matrix + (first + e) * features_ + feature;
      int64_t stride = features_;
      if (gate != nullptr || rows < 4 || width < kStrip) {
        std::fill_n(part, 4 * kStrip, 0.0f);
        for (int64_t i = 0; i < rows; i++) {
          if (width < kStrip) std::copy_n(from + i * features_, width, part + i * kStrip);
          else std::memcpy(part + i * kStrip, from + i * features_, kStrip * sizeof(float));
          if (gate == nullptr) continue;
          const float* open = gate + (first + e + i) * features_ + feature;
          for (int64_t j = 0; j < width; j++) part[i * kStrip + j] = open[j] <= 0 ? 0.0f : part[i * kStrip + j];
        }
        from = part, stride = kStrip;
      }
      for (int64_t j = 0; j < kStrip; j += 4) turnFour(from + j, stride, to + j * kEdgeExamples + e, kEdgeExamples);
    }
  }
}

void unpack(const float* rows, int64_t width, int64_t examples, float* matrix, int64_t columns) {
  const int64_t whole = width / 4 * 4, quads = examples / 4 * 4;
  for (int64_t e = 0; e < quads; e += 4)
    for (int64_t j = 0; j < whole; j += 4) turnFour(rows + j * kEdgeExamples + e, kEdgeExamples, matrix + e * columns + j, columns);
  for (int64_t e = 0; e < examples; e++)
    for (int64_t j = e < quads ? whole : 0; j < width; j++) matrix[e * columns + j] = rows[j * kEdgeExamples + e];
}

}  // namespace tessera
