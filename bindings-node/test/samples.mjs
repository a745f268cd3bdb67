// Values of every type, made from the schema: for each variant one value with everything stated and one with the least.

const TEXTS = {
  Currency: "EUR",
  Revision: "a9535e7380830afd",
  Instant: "2025-06-01T10:00:00.5Z",
  Amount: "12.50",
  Day: "2024-02-29",
  ApplicationId: "fm",
  Bytes: "00ff",
  HostPattern: "*.fm.example.com:8080",
  KeyId: "315c",
  LicenceId: "9007199254740991",
  LicenceKey: "LK1 O0Il “as it came”",
  RawText: "LK1\r\n65EAM ",
};

const INTEGERS = {
  uint32: ({ minimum }) => [Math.max(1, minimum), 2 ** 32 - 1],
  int64: () => [-2, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/** The values of the named type, their fields in declared order. */
export function samplesOf(definitions, name) {
  return objects(definitions, definitions[name]);
}

function objects(definitions, schema) {
  if (schema.oneOf !== undefined) {
    return schema.oneOf.flatMap((variant) => alternatives(definitions, variant));
  }
  const fields = Object.entries(schema.properties);
  if (schema.maxProperties === 1) {
    return fields.flatMap(([name, field]) => values(definitions, field).map((value) => ({ [name]: value })));
  }
  return records(definitions, schema, {});
}

/** A word, a variant of its own, or another type with a tag in front. */
function alternatives(definitions, variant) {
  if (variant.type === "string") {
    return [variant.const];
  }
  const tag = { kind: variant.properties.kind.const };
  if (variant.$ref !== undefined) {
    return objects(definitions, definitions[variant.$ref.split("/").at(-1)]).map((value) => ({ ...tag, ...value }));
  }
  return records(definitions, variant, tag);
}

/** With the least, and with everything: as many as the field with the most values has, the others taking turns. */
function records(definitions, schema, tag) {
  const fields = Object.entries(schema.properties).filter(([name]) => tag[name] === undefined);
  const stated = fields.map(([name, field]) => [name, values(definitions, field)]);
  const least = stated.filter(([name]) => schema.required?.includes(name)).map(([name, [value]]) => [name, value]);
  const most = Math.max(1, ...stated.map(([, each]) => each.length));
  const full = Array.from({ length: most }, (_, turn) =>
    stated.map(([name, each]) => [name, each[turn % each.length]]),
  );
  return [least, ...full].map((entries) => ({ ...tag, ...Object.fromEntries(entries) }));
}

function values(definitions, schema) {
  const stated = schema.anyOf?.find((alternative) => alternative.type !== "null") ?? schema;
  if (stated.$ref !== undefined) {
    return objects(definitions, definitions[stated.$ref.split("/").at(-1)]);
  }
  switch ([stated.type].flat()[0]) {
    case "boolean":
      return [true, false];
    case "integer":
      return INTEGERS[stated.format](stated);
    case "array":
      return [values(definitions, stated.items), []];
    case "string":
      return [TEXTS[stated.title] ?? "X-1 é 🛠"];
    default:
      throw new Error(`no sample for ${JSON.stringify(schema)}`);
  }
}
