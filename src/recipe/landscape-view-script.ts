import { GEOMETRY_SCRIPT } from "./landscape-view-geometry.js";

const SURFACE_VERTEX = `attribute vec3 place; attribute vec3 normal; attribute float height;
uniform mat4 camera; varying vec3 turned; varying float level;
void main() { gl_Position = camera * vec4(place, 1.0); turned = normal; level = height; }`;

// Colour by height; iso-lines of even width in the picture, fainter where they would run together.
const SURFACE_FRAGMENT = `#extension GL_OES_standard_derivatives : enable
precision highp float;
uniform sampler2D colours; uniform vec3 light; uniform vec3 wall; uniform vec3 page; uniform float levels[LEVELS]; uniform float pixel;
varying vec3 turned; varying float level;
void main() {
  vec3 n = normalize(turned);
  float shade = 0.70 + 0.34 * max(dot(n, light), 0.0);
  if (level < -0.5) { gl_FragColor = vec4(mix(page, wall * shade, clamp(2.0 + level, 0.0, 1.0) * 0.9), 1.0); return; }
  vec3 colour = texture2D(colours, vec2(level, 0.5)).rgb;
  float width = max(fwidth(level), 1e-5) * pixel;
  float line = 0.0;
  for (int i = 0; i < LEVELS; i++) line = max(line, 1.0 - smoothstep(0.4, 1.2, abs(level - levels[i]) / width));
  float room = 1.0 - smoothstep(0.01, 0.05, width);
  colour = mix(colour, colour * 0.42, line * 0.6 * room);
  gl_FragColor = vec4(colour * shade, 1.0);
}`;

// A segment as a quad of a width in pixels, longer by half the width at both ends, so that bends close; nearer by a little, so that the surface does not cut it.
const LINE_VERTEX = `attribute vec3 place; attribute vec3 other; attribute vec2 side; attribute float along;
uniform mat4 camera; uniform vec3 eye; uniform vec2 size; uniform float width; varying float way;
vec4 seen(vec3 p) { return camera * vec4(p + 0.012 * normalize(eye - p), 1.0); }
void main() {
  vec4 a = seen(place), b = seen(other);
  vec2 d = (b.xy / b.w - a.xy / a.w) * size * side.y;
  d = length(d) > 1e-6 ? normalize(d) : vec2(1.0, 0.0);
  vec2 shift = (vec2(-d.y, d.x) * side.x - d * side.y * 0.5) * width;
  a.xy += shift / size * a.w;
  gl_Position = a;
  way = along;
}`;
const LINE_FRAGMENT = `precision highp float;
uniform vec4 colour; uniform float dash; varying float way;
void main() { if (dash > 0.0 && fract(way / dash) > 0.6) discard; gl_FragColor = vec4(colour.rgb * colour.a, colour.a); }`;

const BALL_VERTEX = `attribute vec3 place; uniform mat4 camera; uniform vec3 eye; uniform float width;
void main() { gl_Position = camera * vec4(place + 0.05 * normalize(eye - place), 1.0); gl_PointSize = width; }`;
const BALL_FRAGMENT = `precision highp float;
uniform vec4 colour; uniform vec3 rim; uniform float width;
void main() {
  vec2 p = 2.0 * gl_PointCoord - 1.0;
  float r = length(p), edge = 2.0 / width;
  float cover = 1.0 - smoothstep(1.0 - edge, 1.0, r);
  float ball = 1.0 - smoothstep(0.72 - edge, 0.72, r);
  float shine = 1.0 - smoothstep(0.0, 0.55, length(p - vec2(-0.22, -0.26)));
  vec3 filled = mix(colour.rgb, vec3(1.0), 0.45 * shine);
  float alpha = cover * colour.a;
  gl_FragColor = vec4(mix(rim, filled, ball) * alpha, alpha);
}`;

/**
 * The script of landscape views, plain JavaScript with WebGL 1: a surface that turns, its marks and paths, the values under the pointer, the switch between surfaces and
 * the marker that the surface and the profile below share. Where WebGL is missing, or lost, the contour drawings stay. `data-camera` (yaw, pitch and distance) and
 * `data-surface` of the canvas say what it shows.
 */
export const LANDSCAPE_VIEW_SCRIPT = `{
${GEOMETRY_SCRIPT}
const HEIGHT = SCENE_HEIGHT, LIFT = 0.006, START = { yaw: -0.45, pitch: 0.88, distance: 3.7 };
const SHADERS = ${JSON.stringify({ surface: [SURFACE_VERTEX, SURFACE_FRAGMENT], line: [LINE_VERTEX, LINE_FRAGMENT], ball: [BALL_VERTEX, BALL_FRAGMENT] })};
const smooth = (t) => t * t * (3 - 2 * t);

function view(card) {
  const data = JSON.parse(card.querySelector("script").textContent);
  const canvas = card.querySelector("canvas"), names = card.querySelector(".names"), tip = card.querySelector(".tip"), stage = card.querySelector(".stage");
  const buttons = [...card.querySelectorAll(".switch button")], states = [...card.querySelectorAll(".state")];
  const gl = canvas.getContext("webgl", { antialias: true, alpha: true });
  if (!gl || !gl.getExtension("OES_standard_derivatives") || !gl.getExtension("OES_element_index_uint")) return;

  const program = ([vertex, fragment]) => {
    const made = gl.createProgram();
    for (const [kind, text] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment.replaceAll("LEVELS", String(Math.max(1, data.levels.length)))]]) {
      const shader = gl.createShader(kind);
      gl.shaderSource(shader, text);
      gl.compileShader(shader);
      gl.attachShader(made, shader);
    }
    gl.linkProgram(made);
    return gl.getProgramParameter(made, gl.LINK_STATUS) ? made : null;
  };
  const programs = Object.fromEntries(Object.entries(SHADERS).map(([name, texts]) => [name, program(texts)]));
  if (Object.values(programs).includes(null)) return;
  const at = (made, name) => gl.getUniformLocation(made, name);
  const rgb = (hex) => [1, 3, 5].map((k) => parseInt(hex.slice(k, k + 2), 16));

  // The scene of every surface: the longer side from -1 to 1, the same unit on the other, unless that would be too short to see.
  const columns = Math.max(...data.surfaces.map((s) => s.x.length)), rows = Math.max(...data.surfaces.map((s) => s.y.length));
  const scenes = data.surfaces.map((s) => {
    const span = (v) => v[v.length - 1] - v[0], longest = Math.max(span(s.x), span(s.y));
    const to = (v) => { const half = Math.max(0.4, span(v) / longest), middle = (v[0] + v[v.length - 1]) / 2; return (value) => 2 * half * (value - middle) / span(v); };
    const across = to(s.x), up = to(s.y);
    return { across, up, mesh: resampleMesh({ x: s.x.map(across), y: s.y.map(up), height: s.height }, columns, rows) };
  });

  let current = 0, mesh = scenes[0].mesh, from = mesh, began = 0, moving = false, cursor = null, waiting = false, ink = {};
  const camera = { ...START, aspect: 1 };
  let look = null;
  const surface = () => data.surfaces[current];
  const point = (x, y, height) => [x, HEIGHT * height + LIFT, -y];
  const onScene = (p) => [scenes[current].across(p.x), scenes[current].up(p.y)];
  const onMesh = (p) => { const [x, y] = onScene(p); return point(x, y, heightAt(mesh, x, y)); };

  const buffer = (kind, values) => { const made = gl.createBuffer(); gl.bindBuffer(kind, made); gl.bufferData(kind, values, gl.DYNAMIC_DRAW); return made; };
  const bind = (made, user, layout, stride) => {
    // What another program left on may point into a buffer that is gone.
    for (let k = 0; k < 4; k++) gl.disableVertexAttribArray(k);
    gl.bindBuffer(gl.ARRAY_BUFFER, made);
    let offset = 0;
    for (const [name, count] of layout) {
      const place = gl.getAttribLocation(user, name);
      if (place >= 0) { gl.enableVertexAttribArray(place); gl.vertexAttribPointer(place, count, gl.FLOAT, false, 4 * stride, 4 * offset); }
      offset += count;
    }
  };

  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGB, data.colours.length, 1, 0, gl.RGB, gl.UNSIGNED_BYTE, new Uint8Array(data.colours.flatMap(rgb)));
  const settings = [["MIN_FILTER", "LINEAR"], ["MAG_FILTER", "LINEAR"], ["WRAP_S", "CLAMP_TO_EDGE"], ["WRAP_T", "CLAMP_TO_EDGE"]];
  for (const [name, value] of settings) gl.texParameteri(gl.TEXTURE_2D, gl["TEXTURE_" + name], gl[value]);

  // Two triangles a cell, then the four walls: for each border point one vertex at the top and one on the ground.
  const border = [];
  for (let i = 0; i < columns; i++) border.push([i, 0, 0, 1]);
  for (let j = 0; j < rows; j++) border.push([columns - 1, j, 1, 0]);
  for (let i = columns - 1; i >= 0; i--) border.push([i, rows - 1, 0, -1]);
  for (let j = rows - 1; j >= 0; j--) border.push([0, j, -1, 0]);
  const indices = [];
  for (let j = 0; j + 1 < rows; j++) for (let i = 0; i + 1 < columns; i++) {
    const a = j * columns + i;
    indices.push(a, a + 1, a + columns + 1, a, a + columns + 1, a + columns);
  }
  const first = rows * columns;
  for (let k = 0; k + 1 < border.length; k++) { const a = first + 2 * k; indices.push(a, a + 1, a + 2, a + 1, a + 3, a + 2); }
  const indexBuffer = buffer(gl.ELEMENT_ARRAY_BUFFER, new Uint32Array(indices));
  const vertices = new Float32Array(7 * (first + 2 * border.length)), vertexBuffer = gl.createBuffer();
  const fill = () => {
    const h = (i, j) => HEIGHT * mesh.height[j * columns + i];
    let o = 0;
    for (let j = 0; j < rows; j++) for (let i = 0; i < columns; i++) {
      const l = Math.max(0, i - 1), r = Math.min(columns - 1, i + 1), d = Math.max(0, j - 1), u = Math.min(rows - 1, j + 1);
      const dx = (h(r, j) - h(l, j)) / (mesh.x[r] - mesh.x[l]), dy = (h(i, u) - h(i, d)) / (mesh.y[u] - mesh.y[d]), n = Math.hypot(dx, dy, 1);
      vertices.set([mesh.x[i], h(i, j), -mesh.y[j], -dx / n, 1 / n, dy / n, mesh.height[j * columns + i]], o);
      o += 7;
    }
    for (const [i, j, nx, nz] of border) for (const [height, fade] of [[h(i, j), -1], [-0.03, -2]]) { vertices.set([mesh.x[i], height, -mesh.y[j], nx, 0, nz, fade], o); o += 7; }
    gl.bindBuffer(gl.ARRAY_BUFFER, vertexBuffer);
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.DYNAMIC_DRAW);
  };

  // A path in pieces no longer than a cell, so that it follows the surface.
  const drape = (points) => {
    const fine = [];
    const step = 1.2 / Math.max(columns, rows);
    points.forEach((p, k) => {
      const [x, y] = onScene(p);
      if (k > 0) {
        const [a, b] = onScene(points[k - 1]), pieces = Math.ceil(Math.hypot(x - a, y - b) / step);
        for (let i = 1; i < pieces; i++) {
          const u = a + (x - a) * i / pieces, v = b + (y - b) * i / pieces;
          fine.push(point(u, v, heightAt(mesh, u, v)));
        }
      }
      fine.push(point(x, y, heightAt(mesh, x, y)));
    });
    return fine;
  };
  const quads = (fine) => {
    const values = [];
    let length = 0;
    for (let k = 0; k + 1 < fine.length; k++) {
      const a = fine[k], b = fine[k + 1], end = length + Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
      const corner = (own, other, side, way, l) => values.push(...own, ...other, side, way, l);
      corner(a, b, 1, 1, length); corner(a, b, -1, 1, length); corner(b, a, 1, -1, end);
      corner(b, a, 1, -1, end); corner(a, b, -1, 1, length); corner(b, a, -1, -1, end);
      length = end;
    }
    return { values: new Float32Array(values), count: values.length / 9 };
  };

  let lines = [];
  const rebuild = () => {
    fill();
    for (const line of lines) gl.deleteBuffer(line.made);
    const line = (fine, colour, width, dash, casing) => {
      const { values, count } = quads(fine);
      return { made: buffer(gl.ARRAY_BUFFER, values), count, colour, width, dash, casing };
    };
    lines = surface().paths.map((path) => line(drape(path.points), path.colour, 3, path.dashed ? 0.07 : 0, true));
    for (const mark of surface().marks) {
      const [x, y] = onScene(mark), ground = heightAt(mesh, x, y);
      if (Math.abs(mark.height - ground) > 0.02) lines.push(line([point(x, y, ground), point(x, y, mark.height)], "var(--ink)", 1.5, 0, false));
    }
  };

  const readInk = () => {
    const probe = document.createElement("span");
    card.append(probe);
    ink = new Proxy({}, { get: (known, name) => {
      if (!known[name]) { probe.style.color = name; known[name] = getComputedStyle(probe).color.match(/[0-9.]+/g).slice(0, 3).map((v) => v / 255); }
      return known[name];
    } });
    for (const name of ["var(--ink)", "var(--card)", "var(--rule)", "var(--accent)", ...data.surfaces.flatMap((s) => s.paths.map((p) => p.colour))]) ink[name];
    probe.remove();
  };

  const draw = (now) => {
    waiting = false;
    if (moving) {
      const t = Math.min(1, (now - began) / 500);
      mesh = mixMeshes(from, scenes[current].mesh, smooth(Math.max(0, t)));
      if (t >= 1) { moving = false; mesh = scenes[current].mesh; }
      rebuild();
      if (moving) ask();
    }
    if (look) {
      const t = Math.min(1, (now - look.began) / 350), part = smooth(Math.max(0, t));
      for (const name of ["yaw", "pitch", "distance"]) camera[name] = look.from[name] + part * (look.to[name] - look.from[name]);
      if (t >= 1) look = null;
      else ask();
    }
    const ratio = Math.min(2, devicePixelRatio || 1), width = Math.round(canvas.clientWidth * ratio), height = Math.round(canvas.clientHeight * ratio);
    if (width === 0 || height === 0) return;
    if (canvas.width !== width || canvas.height !== height) { canvas.width = width; canvas.height = height; }
    camera.aspect = width / height;
    const matrix = cameraMatrix(camera), { eye } = cameraFrame(camera);
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.enable(gl.DEPTH_TEST);
    gl.depthFunc(gl.LEQUAL);
    gl.depthMask(true);
    gl.disable(gl.BLEND);

    const s = programs.surface;
    gl.useProgram(s);
    bind(vertexBuffer, s, [["place", 3], ["normal", 3], ["height", 1]], 7);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indexBuffer);
    gl.uniformMatrix4fv(at(s, "camera"), false, matrix);
    // The light comes from above and the viewer's left.
    const l = [Math.sin(camera.yaw - 0.8) * 0.62, 0.72, Math.cos(camera.yaw - 0.8) * 0.62], n = Math.hypot(...l);
    gl.uniform3fv(at(s, "light"), l.map((v) => v / n));
    gl.uniform3fv(at(s, "wall"), ink["var(--rule)"]);
    gl.uniform3fv(at(s, "page"), ink["var(--card)"]);
    gl.uniform1fv(at(s, "levels"), data.levels.length ? data.levels : [-9]);
    gl.uniform1f(at(s, "pixel"), ratio);
    gl.drawElements(gl.TRIANGLES, indices.length, gl.UNSIGNED_INT, 0);

    // Lines and balls, first faintly where the surface hides them, then as they are.
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.depthMask(false);
    const marks = surface().marks.map((mark) => { const [x, y] = onScene(mark); return { mark, place: point(x, y, moving ? heightAt(mesh, x, y) : mark.height) }; });
    const balls = marks.map(({ place }) => ({ place, colour: "var(--ink)", size: 15 }));
    for (const path of surface().paths.filter((p) => p.dotted)) for (const p of path.points) balls.unshift({ place: onMesh(p), colour: path.colour, size: 9 });
    if (cursor) for (const place of cursor.places) balls.push({ place, colour: "var(--accent)", size: 13 });
    for (const [test, alpha] of [[gl.GREATER, 0.22], [gl.LEQUAL, 1]]) {
      gl.depthFunc(test);
      gl.useProgram(programs.line);
      gl.uniformMatrix4fv(at(programs.line, "camera"), false, matrix);
      gl.uniform3fv(at(programs.line, "eye"), eye);
      gl.uniform2f(at(programs.line, "size"), width, height);
      for (const casing of [true, false]) for (const line of lines) {
        if (casing && !line.casing) continue;
        bind(line.made, programs.line, [["place", 3], ["other", 3], ["side", 2], ["along", 1]], 9);
        gl.uniform1f(at(programs.line, "width"), (casing ? line.width + 3.4 : line.width) * ratio);
        gl.uniform1f(at(programs.line, "dash"), casing ? 0 : line.dash);
        gl.uniform4f(at(programs.line, "colour"), ...ink[casing ? "var(--card)" : line.colour], alpha);
        gl.drawArrays(gl.TRIANGLES, 0, line.count);
      }
      gl.useProgram(programs.ball);
      gl.uniformMatrix4fv(at(programs.ball, "camera"), false, matrix);
      gl.uniform3fv(at(programs.ball, "eye"), eye);
      gl.uniform3fv(at(programs.ball, "rim"), ink["var(--card)"]);
      for (const { place, colour, size } of balls) {
        gl.bindBuffer(gl.ARRAY_BUFFER, ballBuffer);
        gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(place), gl.DYNAMIC_DRAW);
        bind(ballBuffer, programs.ball, [["place", 3]], 3);
        gl.uniform4f(at(programs.ball, "colour"), ...ink[colour], alpha);
        gl.uniform1f(at(programs.ball, "width"), size * ratio);
        gl.drawArrays(gl.POINTS, 0, 1);
      }
    }
    label(matrix, eye, marks);
    canvas.dataset.camera = [camera.yaw, camera.pitch, camera.distance].map((v) => v.toFixed(3)).join(" ");
    canvas.dataset.surface = moving ? "" : surface().name;
  };
  const ballBuffer = gl.createBuffer();
  const ask = () => { if (!waiting) { waiting = true; requestAnimationFrame(draw); } };

  // Names beside the marks, moved up where they would overlap; then the ticks on the edges before the viewer.
  const label = (matrix, eye, marks) => {
    const w = canvas.clientWidth, h = canvas.clientHeight, taken = [];
    const put = (text, kind, place, behind) => {
      const span = document.createElement("span"), p = projectPoint(matrix, place);
      span.textContent = text;
      span.className = kind + (behind ? " behind" : "");
      names.append(span);
      const width = span.offsetWidth, left = kind === "axis" ? p.x * w - width / 2 : p.x * w + 9 + width > w ? p.x * w - 9 - width : p.x * w + 9;
      let top = p.y * h - (kind === "axis" ? 0.5 : 1) * span.offsetHeight;
      while (taken.some((o) => Math.abs(o.top - top) < 17 && o.left < left + width && left < o.left + o.width)) top -= 6;
      taken.push({ left, top, width });
      span.style.transform = "translate(" + left.toFixed(1) + "px," + top.toFixed(1) + "px)";
    };
    names.replaceChildren();
    for (const { mark, place } of marks) {
      let behind = false;
      for (let t = 0.03; t < 1 && !behind; t += 0.01) {
        const q = place.map((v, k) => v + t * (eye[k] - v));
        if (Math.abs(q[0]) > 1 || Math.abs(q[2]) > 1) break;
        behind = q[1] < HEIGHT * heightAt(mesh, q[0], -q[2]) - 0.01;
      }
      put(mark.name, "mark-name", place, behind);
    }
    const [x0, x1] = [mesh.x[0], mesh.x[columns - 1]], [y0, y1] = [mesh.y[0], mesh.y[rows - 1]];
    const front = Math.cos(camera.yaw) >= 0 ? y0 : y1, rightSide = Math.sin(camera.yaw) >= 0 ? x1 : x0;
    const out = (v) => v + 0.12 * Math.sign(v);
    for (const [value, text] of surface().ticks.x) put(text, "axis", [scenes[current].across(value), -0.03, -out(front)], false);
    for (const [value, text] of surface().ticks.y) put(text, "axis", [out(rightSide), -0.03, -scenes[current].up(value)], false);
  };

  const tell = (head, entries, px, py) => {
    const title = document.createElement("b");
    title.textContent = head;
    tip.replaceChildren(title, ...entries.map(([name, value]) => {
      const row = document.createElement("span"), text = document.createElement("em");
      text.textContent = value;
      row.append(name, text);
      return row;
    }));
    tip.hidden = false;
    const outer = card.getBoundingClientRect(), x = px - outer.left, y = py - outer.top;
    const beside = x + 18 + tip.offsetWidth > card.clientWidth - 4 ? x - 18 - tip.offsetWidth : x + 18;
    tip.style.left = Math.max(4, Math.min(card.clientWidth - tip.offsetWidth - 4, beside)) + "px";
    tip.style.top = Math.max(4, y - tip.offsetHeight - 8) + "px";
  };
  const profiledPaths = () => surface().paths.filter((p) => p.profiled >= 0).sort((a, b) => a.profiled - b.profiled);
  const values = ({ loss, accuracy }) => [["Loss", loss], ...(accuracy === null ? [] : [["Accuracy", accuracy]])];
  const number = (v) => String(Number(v.toPrecision(3))).replace("-", "−");
  const place = ({ x, y }) => ["Position", number(x) + ", " + number(y)];

  const profileLines = [];
  const cross = (share) => {
    for (const line of profileLines.splice(0)) line.remove();
    if (share === null) return;
    for (const svg of states[current].querySelectorAll(".profile .chart")) {
      const [left, right, top, bottom] = svg.dataset.plot.split(" ").map(Number), line = document.createElementNS("http://www.w3.org/2000/svg", "line");
      line.setAttribute("class", "cursor");
      for (const [k, v] of [["x1", left + share * (right - left)], ["x2", left + share * (right - left)], ["y1", top], ["y2", bottom]]) line.setAttribute(k, v);
      svg.append(line);
      profileLines.push(line);
    }
  };
  const leave = () => { cursor = null; tip.hidden = true; cross(null); ask(); };

  const hover = (event) => {
    const box = canvas.getBoundingClientRect(), picture = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
    const matrix = cameraMatrix(camera);
    for (const mark of surface().marks) {
      const [x, y] = onScene(mark), p = projectPoint(matrix, point(x, y, mark.height));
      if (Math.hypot((p.x - picture.x) * box.width, (p.y - picture.y) * box.height) > 10) continue;
      cursor = null;
      cross(null);
      tell(mark.name, [...values(mark), place(mark), ...(mark.off === null ? [] : [["Off the plane", mark.off]])], event.clientX, event.clientY);
      return ask();
    }
    const found = pickPoint(mesh, camera, picture);
    if (!found) return leave();
    const s = surface(), nearest = (axis, to, wanted) => {
      const v = axis.map(to), k = cellOf(v, wanted);
      return k + 1 < v.length && wanted - v[k] > v[k + 1] - wanted ? k + 1 : k;
    };
    const i = nearest(s.x, scenes[current].across, found.x), j = nearest(s.y, scenes[current].up, found.y);
    const loss = s.loss[j][i], accuracy = s.accuracy && s.accuracy[j][i] !== null ? (100 * s.accuracy[j][i]).toFixed(2) + " %" : null;
    cursor = { places: [onMesh({ x: s.x[i], y: s.y[j] })] };
    const entries = [...(accuracy === null ? [] : [["Accuracy", accuracy]]), place({ x: s.x[i], y: s.y[j] })];
    tell("Loss " + (loss === null ? "not finite" : loss.toPrecision(4)), entries, event.clientX, event.clientY);
    // Near a path of the profile: where on it. Where paths meet, the first of them.
    let best = { far: 0.06, share: null };
    for (const path of profiledPaths()) path.points.forEach((p, k) => {
      const [x, y] = onScene(p), far = Math.hypot(x - found.x, y - found.y) + 0.02 * path.profiled;
      if (far < best.far) best = { far, share: path.shares[k] };
    });
    cross(best.share);
    ask();
  };

  const alongProfile = (share, px, py) => {
    const profiled = profiledPaths();
    const reached = profiled.map((path) => path.shares.reduce((best, v, k) => (Math.abs(v - share) < Math.abs(path.shares[best] - share) ? k : best), 0));
    const own = profiled[0].shares[reached[0]];
    cross(own);
    cursor = { places: profiled.map((path, k) => onMesh(path.points[reached[k]])) };
    tell((100 * own).toFixed(0) + " % of the way", profiled.map((path, k) => [path.name, path.points[reached[k]].loss]), px, py);
    ask();
  };
  for (const svg of card.querySelectorAll(".profile .chart")) {
    let step = -1;
    const shareAt = (x) => {
      const [left, right] = svg.dataset.plot.split(" ").map(Number), box = svg.getBoundingClientRect();
      return ((x - box.left) * svg.viewBox.baseVal.width / box.width - left) / (right - left);
    };
    svg.addEventListener("pointermove", ({ clientX }) => alongProfile(Math.min(1, Math.max(0, shareAt(clientX))), clientX, svg.getBoundingClientRect().top + 40));
    svg.addEventListener("pointerleave", leave);
    svg.addEventListener("blur", () => { step = -1; leave(); });
    svg.addEventListener("keydown", (event) => {
      const shares = profiledPaths()[0].shares, last = shares.length - 1;
      const to = { ArrowRight: step + 1, ArrowLeft: step - 1, Home: 0, End: last }[event.key];
      if (event.key === "Escape") leave();
      if (to === undefined) return;
      event.preventDefault();
      step = Math.min(last, Math.max(0, to));
      const [left, right] = svg.dataset.plot.split(" ").map(Number), box = svg.getBoundingClientRect();
      alongProfile(shares[step], box.left + (left + shares[step] * (right - left)) * box.width / svg.viewBox.baseVal.width, box.top + 40);
    });
  }

  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const bounded = (to) => ({ yaw: to.yaw, pitch: Math.min(Math.PI / 2, Math.max(0.05, to.pitch)), distance: Math.min(8, Math.max(1.6, to.distance)) });
  const turn = (yaw, pitch, zoom) => { look = null; leave(); Object.assign(camera, bounded({ yaw: camera.yaw + yaw, pitch: camera.pitch + pitch, distance: camera.distance * zoom })); ask(); };
  const go = (to) => {
    leave();
    if (still.matches) Object.assign(camera, to);
    else {
      // The short way round.
      const yaw = camera.yaw - 2 * Math.PI * Math.round((camera.yaw - to.yaw) / (2 * Math.PI));
      look = { from: { ...camera, yaw }, to: { ...START, ...to }, began: performance.now() };
    }
    ask();
  };
  card.querySelector("[data-look=above]").addEventListener("click", () => go({ yaw: 0, pitch: Math.PI / 2, distance: 3.4 }));
  card.querySelector("[data-look=reset]").addEventListener("click", () => go(START));
  buttons.forEach((button, index) => button.addEventListener("click", () => {
    if (index === current) return;
    leave();
    from = mesh;
    current = index;
    buttons.forEach((other, k) => other.setAttribute("aria-pressed", String(k === index)));
    states.forEach((state, k) => state.classList.toggle("on", k === index));
    canvas.setAttribute("aria-label", surface().name + ". " + surface().described);
    if (still.matches) { mesh = scenes[index].mesh; rebuild(); }
    else { moving = true; began = performance.now(); }
    ask();
  }));

  const held = new Map();
  canvas.addEventListener("pointerdown", (event) => { held.set(event.pointerId, event); canvas.setPointerCapture(event.pointerId); canvas.classList.add("held"); });
  canvas.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (!before) { if (event.pointerType !== "touch") hover(event); return; }
    if (held.size === 1) {
      const dx = event.clientX - before.clientX, dy = event.clientY - before.clientY;
      if (dx || dy) turn(-0.008 * dx, 0.008 * dy, 1);
    } else {
      const other = [...held.entries()].find(([id]) => id !== event.pointerId)[1];
      const apart = (e) => Math.hypot(e.clientX - other.clientX, e.clientY - other.clientY);
      turn(0, 0, apart(before) / Math.max(1, apart(event)));
    }
    held.set(event.pointerId, event);
  });
  const release = (event) => { held.delete(event.pointerId); if (held.size === 0) canvas.classList.remove("held"); };
  canvas.addEventListener("pointerup", (event) => { release(event); hover(event); });
  canvas.addEventListener("pointercancel", release);
  // A finger that is lifted leaves what it pointed at.
  canvas.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") leave(); });
  canvas.addEventListener("blur", leave);
  canvas.addEventListener("wheel", (event) => {
    // Otherwise the page scrolls.
    if (!event.ctrlKey && document.activeElement !== canvas) return;
    event.preventDefault();
    turn(0, 0, Math.exp(0.0012 * event.deltaY));
  }, { passive: false });
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = Math.PI / 24;
    const moves = {
      ArrowLeft: [-step, 0, 1], ArrowRight: [step, 0, 1], ArrowUp: [0, step, 1], ArrowDown: [0, -step, 1],
      "+": [0, 0, 0.9], "=": [0, 0, 0.9], "-": [0, 0, 1 / 0.9],
    };
    if (event.key === "Home") go(START);
    else if (event.key === "Escape") leave();
    else if (moves[event.key]) turn(...moves[event.key]);
    else return;
    event.preventDefault();
  });
  canvas.addEventListener("webglcontextlost", () => card.classList.remove("live"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readInk(); ask(); });
  new ResizeObserver(ask).observe(canvas);

  card.classList.add("live");
  readInk();
  rebuild();
  ask();
}
for (const card of document.querySelectorAll("[data-landscape]")) view(card);
}`;
