// Writes src/tensor/generated/: typed methods and functions for the operators of libtorch's schemas.
// Usage: node scripts/generate-operators.mjs BUILD_FOLDER…
// Each folder holds an addon built against one libtorch, oldest first: an operator is described by the first that knows it.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { operatorDocs } from "./operator-docs.mjs";

const root = new URL("..", import.meta.url);

// Two libtorches cannot live in one process: each build tells its schemas in a process of its own.
const DUMP = `
const native = require(process.argv[1]);
const schemas = native.names().filter((name) => name.startsWith("aten::")).map((name) => ({ name, ...native.resolve(name) }));
process.stdout.write(JSON.stringify({ version: native.engine().torchVersion, schemas }));
`;
const dump = (folder) => JSON.parse(execFileSync(process.execPath, ["-e", DUMP, resolve(folder, "tessera.node")], { maxBuffer: 1 << 28, encoding: "utf8" }));

const folders = process.argv.length > 2 ? process.argv.slice(2) : [join(fileURLToPath(root), "build")];
const dumps = folders.map(dump);
const oldest = dumps[0].version;

/** Schema by full name; those that the oldest libtorch lacks carry the version that has them. */
const schemas = new Map();
for (const { version, schemas: list } of dumps)
  for (const schema of list) if (!schemas.has(schema.name)) schemas.set(schema.name, version === oldest ? schema : { ...schema, newer: version });

const camelCase = (name) => name.replace(/(?<=[A-Za-z0-9])_+([A-Za-z0-9])/g, (_, letter) => letter.toUpperCase());
const RESERVED = new Set(["var", "in", "default", "with", "function", "this", "new", "class", "delete", "case", "else"]);

// Written by hand, with other defaults or another shape of call.
const BY_HAND = new Set("zeros ones empty full rand randn randint randperm arange linspace eye range size stride numel item to backward data requires_grad_ alias grad is_leaf output_nr set_data __init__ set_ set".split(" "));
// Not for users: other libraries' kernels, backward formulas, named and quantised tensors, sizes as symbols.
const SKIP = /^_|backward|cudnn|miopen|mkldnn|mps|fbgemm|quant(?!ile)|^q_|slow_conv|thnn|(?<!^index)_copy(_|$)|^sym_|nnpack|sparse|csr|csc|bsr|bsc|coalesce|^refine_|^rename|^align_|record_stream|^sub_$^|^chalf|_jvp|nested|vulkan|^choose_|from_file|retain_grad|retains_grad|output_nr|^lift|^fft_fftfreq|_like_out|^int_repr|^matrix_rank$^|qscheme|batch_norm_(stats|elemt|gather|update|backward)|^data$|convolution_overrideable|^is_|_version|^result_type|^can_cast|^promote_types|^dense_dim|^to_|^native_norm|^unsafe_/;
const FORMS = { Tensor: "Tensor", int: "number", SymInt: "number", float: "number", bool: "boolean", Scalar: "Scalar", number: "Scalar", str: "string", Device: "Device", Generator: "Generator", ScalarType: "DType", Layout: "string", MemoryFormat: "MemoryFormat" };

function typeOf(argument) {
  const [, base, elementOptional, list, fixed] = /^([\w.]+)(\??)(\[(\d*)\])?\??$/.exec(argument.type);
  const element = FORMS[base];
  if (element === undefined) return null;
  let type = element;
  if (list) {
    type = `readonly ${elementOptional || (base === "Tensor" && argument.name === "indices") ? `(${element} | null)` : element}[]`;
    if (fixed) type = `${element} | ${type}`;
  }
  return argument.type.endsWith("?") ? `${type} | null` : type;
}

const RESULTS = { Tensor: "Tensor", "Tensor[]": "Tensor[]", Scalar: "number | boolean", number: "number | boolean", int: "number", SymInt: "number", float: "number", bool: "boolean" };

function resultOf(schema, asMethod) {
  if (schema.returns.length === 0) return "void";
  if (schema.returns.length === 1) return asMethod && schema.returnsArgument[0] === 0 ? "this" : (RESULTS[schema.returns[0]] ?? null);
  const parts = schema.returns.map((type) => RESULTS[type] ?? null);
  return parts.includes(null) ? null : `[${parts.join(", ")}]`;
}

const isOut = (schema) => schema.arguments.some((argument) => argument.kwargOnly && argument.written);

function overloadsByName() {
  const found = new Map();
  for (const full of [...schemas.keys()].sort()) {
    const [name, ...rest] = full.slice(6).split(".");
    if (SKIP.test(name) || BY_HAND.has(name) || name.endsWith("_outf")) continue;
    const schema = schemas.get(full);
    if (/Dimname|Storage|Stream/.test(schema.schema) || schema.arguments.some((a) => !a.supported || a.type.startsWith("str["))) continue;
    if (resultOf(schema, false) === null || schema.arguments.some((a) => typeOf(a) === null)) continue;
    if (!found.has(name)) found.set(name, []);
    found.get(name).push({ ...schema, overload: rest.join(".") });
  }
  // Tensor overloads before scalar ones, and out variants last.
  for (const list of found.values()) list.sort((a, b) => isOut(a) - isOut(b) || /Scalar/.test(a.overload) - /Scalar/.test(b.overload));
  for (const [name, list] of found) if (list.every(isOut)) found.delete(name);
  return found;
}

const key = (name) => (RESERVED.has(camelCase(name)) ? `${camelCase(name)}_` : camelCase(name));

function signatures(schema, asMethod) {
  const args = schema.arguments.slice(asMethod ? 1 : 0).map((argument) => ({ ...argument, optional: argument.hasDefault, text: typeOf(argument) }));
  const positional = args.filter((argument) => !argument.kwargOnly);
  const keyword = args.filter((argument) => argument.kwargOnly);
  const result = resultOf(schema, asMethod);
  const show = (argument, i) => `${i === 0 && !asMethod && argument.name === "self" ? "input" : key(argument.name)}${argument.optional ? "?" : ""}: ${argument.text}`;
  const option = (argument) => `${camelCase(argument.name)}${argument.optional || (argument.kwargOnly && argument.type.endsWith("?")) ? "?" : ""}: ${argument.text}`;
  const build = (front, rest) => {
    const needed = rest.some((argument) => !argument.optional && !argument.type.endsWith("?"));
    const options = rest.length > 0 ? [`options${needed ? "" : "?"}: { ${rest.map(option).join("; ")} }`] : [];
    // A required parameter cannot follow an optional one.
    const safe = needed ? front.map((argument) => ({ ...argument, optional: false })) : front;
    return `(${[...safe.map(show), ...options].join(", ")}): ${result}`;
  };
  const out = [build(positional, keyword)];
  const required = positional.filter((argument) => !argument.optional).length;
  for (let given = required; given < positional.length; given++) {
    const front = positional.slice(0, given).map((argument) => ({ ...argument, optional: false }));
    out.push(build(front, [...positional.slice(given), ...keyword]));
  }
  const only = positional.length - (asMethod ? 0 : 1) === 1 ? positional.at(-1) : null;
  if (only && /^(int|SymInt)\[\]$/.test(only.type)) out.push(`(${asMethod ? "" : "input: Tensor, "}...${key(only.name)}: number[]): ${result}`);
  return out;
}

function doc(name, list, indent) {
  const line = operatorDocs[name];
  const since = list.every((schema) => schema.newer) ? [`Not in libtorch ${oldest}: needs a newer one, such as ${list[0].newer}.`] : [];
  const lines = [...(line ? [line] : []), ...since, ...list.map((schema) => `\`${schema.schema.replace("aten::", "")}\``)];
  return lines.length === 1 ? `${indent}/** ${lines[0]} */` : `${indent}/**\n${lines.map((text) => `${indent} * ${text}`).join("\n")}\n${indent} */`;
}

const unique = (list) => [...new Set(list)];
const HEADER = "// Generated from libtorch's operator schemas by scripts/generate-operators.mjs. Do not edit.\n";
const IMPORTS = 'import type { DType } from "../dtype.js";\nimport type { Generator } from "../generator.js";\n';
const TYPES = "type Scalar = number | boolean | bigint;\ntype MemoryFormat = \"contiguous\" | \"preserve\" | \"channelsLast\" | \"channelsLast3d\";\n";

const all = overloadsByName();
const methodTypes = [], methodRows = [], functions = [], renamed = [];
for (const [name, list] of all) {
  const camel = camelCase(name);
  const joined = (some) => some.map(({ overload }) => overload).join("|");
  const methods = list.filter((schema) => schema.arguments[0]?.name === "self" && schema.arguments[0].type === "Tensor" && !isOut(schema));
  if (methods.length > 0) {
    const types = unique(methods.flatMap((schema) => signatures(schema, true)));
    methodTypes.push(`${doc(name, methods, "    ")}\n${types.map((type) => `    ${camel}${type};`).join("\n")}`);
    methodRows.push(`  [${JSON.stringify(camel)}, ${JSON.stringify(name)}, ${JSON.stringify(joined(list.filter((schema) => methods.includes(schema) || isOut(schema))))}],`);
  }
  if (name.endsWith("_")) continue;
  const types = unique(list.flatMap((schema) => signatures(schema, false)));
  const safe = RESERVED.has(camel) ? `${camel}_` : camel;
  if (safe !== camel) renamed.push([safe, camel]);
  functions.push(`${doc(name, list, "")}\n${safe === camel ? "export " : ""}const ${safe} = operatorFunction<{\n${types.map((type) => `  ${type};`).join("\n")}\n}>(${JSON.stringify(name)}, ${JSON.stringify(joined(list))});`);
}

mkdirSync(new URL("src/tensor/generated/", root), { recursive: true });
writeFileSync(
  new URL("src/tensor/generated/methods.ts", root),
  `${HEADER}${IMPORTS}import { installMethods } from "../operator-methods.js";\n\n${TYPES}\ndeclare module "../tensor.js" {\n  interface Tensor {\n${methodTypes.join("\n")}\n  }\n}\n\ninstallMethods([\n${methodRows.join("\n")}\n]);\n`,
);
const functionImports = `${IMPORTS}import { operatorFunction } from "../operator-methods.js";\nimport type { Device, Tensor } from "../tensor.js";\n`;
writeFileSync(
  new URL("src/tensor/generated/functions.ts", root),
  `${HEADER}${functionImports}\n${TYPES}\n${functions.join("\n\n")}\n\nexport { ${renamed.map(([from, to]) => `${from} as ${to}`).join(", ")} };\n`,
);
console.error(`${methodRows.length} methods, ${functions.length} functions, from ${[...all.values()].flat().length} operators`);
