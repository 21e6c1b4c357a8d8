import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cameraMatrix, heightAt, mixMeshes, pickPoint, projectPoint, resampleMesh, SCENE_HEIGHT, type Camera, type Mesh } from
  "../../src/recipe/landscape-view-geometry.js";

const axis = (from: number, to: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
const meshOf = (height: (x: number, y: number) => number, columns = 21, rows = 15): Mesh => {
  const [x, y] = [axis(-1, 1, columns), axis(-0.8, 0.8, rows)];
  return { x, y, height: y.flatMap((b) => x.map((a) => height(a, b))) };
};

test("the height between the points of the grid: exact for a plane, that of the border beyond it", () => {
  const plane = (x: number, y: number): number => 0.5 + 0.2 * x - 0.3 * y;
  const mesh = meshOf(plane);
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -0.8, max: 0.8, noNaN: true }), (x, y) => {
      assert.ok(Math.abs(heightAt(mesh, x, y) - plane(x, y)) < 1e-9);
    }),
  );
  assert.ok(Math.abs(heightAt(mesh, 5, 0.3) - plane(1, 0.3)) < 1e-12);
  const fine = resampleMesh(mesh, 33, 17);
  assert.deepEqual([fine.x.length, fine.y.length], [33, 17]);
  fine.height.forEach((height, k) => assert.ok(Math.abs(height - plane(fine.x[k % 33]!, fine.y[Math.floor(k / 33)]!)) < 1e-9));
  assert.equal(resampleMesh(mesh, 21, 15), mesh);
});

test("what is drawn at a point of the picture is what is picked there", () => {
  // Low enough for nothing to hide anything.
  const mesh = meshOf((x, y) => 0.1 + 0.05 * Math.sin(3 * x) * Math.cos(2 * y));
  fc.assert(
    fc.property(
      fc.record({
        yaw: fc.double({ min: -4, max: 4, noNaN: true }),
        pitch: fc.double({ min: 0.5, max: Math.PI / 2, noNaN: true }),
        distance: fc.double({ min: 2, max: 6, noNaN: true }),
        aspect: fc.double({ min: 0.5, max: 2.5, noNaN: true }),
      }),
      fc.double({ min: -0.95, max: 0.95, noNaN: true }),
      fc.double({ min: -0.75, max: 0.75, noNaN: true }),
      (camera: Camera, x, y) => {
        const found = pickPoint(mesh, camera, projectPoint(cameraMatrix(camera), [x, SCENE_HEIGHT * heightAt(mesh, x, y), -y]))!;
        assert.ok(Math.hypot(found.x - x, found.y - y) < 1e-4, `${found.x}, ${found.y}`);
      },
    ),
    { numRuns: 200 },
  );
});

test("the picture: the middle in the middle, x to the right, y up from above; the nearer wall hides; misses are null", () => {
  const above: Camera = { yaw: 0, pitch: Math.PI / 2, distance: 3.7, aspect: 1.6 };
  const place = (camera: Camera, x: number, height: number, y: number) => projectPoint(cameraMatrix(camera), [x, height, -y]);
  const middle = place(above, 0, 0, 0);
  assert.ok(Math.hypot(middle.x - 0.5, middle.y - 0.5) < 1e-9);
  assert.ok(place(above, 0.5, 0, 0).x > 0.5 && place(above, 0, 0, 0.5).y < 0.5);
  // The same length on both axes, in pixels.
  assert.ok(Math.abs((place(above, 0.5, 0, 0).x - 0.5) * above.aspect - (0.5 - place(above, 0, 0, 0.5).y)) < 1e-9);

  const ridge = meshOf((_, y) => (Math.abs(y + 0.4) < 0.1 ? 1 : 0));
  const low: Camera = { yaw: 0, pitch: 0.3, distance: 3.7, aspect: 1.6 };
  const hidden = pickPoint(ridge, low, place(low, 0, 0, 0))!;
  assert.ok(hidden.y < -0.25, `the ridge at ${hidden.y} is in the way`);
  assert.equal(pickPoint(ridge, low, { x: 0.5, y: 0.01 }), null);
});

test("meshes mix linearly", () => {
  const [a, b] = [meshOf(() => 0), meshOf(() => 1)];
  assert.ok(mixMeshes(a, b, 0.25).height.every((height) => height === 0.25));
  assert.deepEqual(mixMeshes(a, b, 1).height, b.height);
});
