// A fleet of any size with questions about it: the same rows and records as `tests/src/fleet` makes, which says more.

const SEED = 20_260_101n;
const FIRST_DAY = 18_262;
const FIRST_ASKED = 19_358;
const PRODUCTS = 2_000;
const PRODUCTS_A_GROUP = 40;
const WARRANTED = 0b11;
const MASK = (1n << 64n) - 1n;

/** The hash of one cell. */
function cell(table, column, row) {
  const number = SEED ^ (BigInt(table) << 56n) ^ (BigInt(column) << 48n) ^ BigInt(row);
  let mixed = ((number + 1n) * 0x9e3779b97f4a7c15n) & MASK;
  mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
  mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & MASK;
  return mixed ^ (mixed >> 31n);
}

/** An id of a fixed width, so that its bytes stand in the order of the rows. */
function named(letter, number, digits) {
  return letter + String(number).padStart(digits, "0");
}

function below(table, column, row, bound) {
  return Number(((cell(table, column, row) >> 32n) * BigInt(bound)) >> 32n);
}

/** All rows of one size. */
export class Fleet {
  constructor(size) {
    this.size = size;
    const customers = Array.from({ length: size }, (_, row) => customer(row, size)).sort((left, right) => left - right);
    this.items = customers.map((customer, row) => item(row, customer));
    this.contracts = Array.from({ length: Math.max(10, Math.floor(size / 10)) }, (_, row) => this.#contract(row));
    const owners = this.contracts.flatMap((contract, number) => Array(contract.lines).fill(number));
    this.lines = owners.map((owner, row) => this.#line(row, owner, customers));
  }

  #contract(row) {
    const from = FIRST_DAY + below(2, 1, row, 1_825);
    return {
      customer: this.items[below(2, 0, row, this.size)].customer,
      from,
      to: from + [365, 730, 1_095][below(2, 2, row, 3)] - 1,
      active: below(2, 3, row, 10) !== 0,
      lines: 1 + below(2, 4, row, 3),
    };
  }

  #line(row, owner, customers) {
    const contract = this.contracts[owner];
    const [first, last] = [customers.indexOf(contract.customer), customers.lastIndexOf(contract.customer)];
    const own = first + below(3, 1, row, last - first + 1);
    const other = this.items[below(3, 1, row, this.size)];
    const reach = this.#reach(below(3, 0, row, 100), own, other);
    const cut = below(3, 5, row, 4) === 0;
    return {
      owner,
      ...reach,
      customer: reach.crosses ? other.customer : contract.customer,
      site: below(3, 2, row, 4) === 0 ? 1 + below(3, 3, row, 8) : 0,
      services: 1 + below(3, 4, row, 15),
      from: contract.from + (cut ? below(3, 6, row, 90) : 0),
      to: contract.to - (cut ? below(3, 7, row, 90) : 0),
    };
  }

  #reach(drawn, own, other) {
    const product = (number) => named("P", number, 4);
    const group = (number) => named("G", Math.floor(number / PRODUCTS_A_GROUP), 2);
    if (drawn < 35) {
      return { crosses: false, element: { kind: "item", item: named("I", own, 8) } };
    }
    if (drawn < 60) {
      return { crosses: false, element: { kind: "product", product: product(this.items[own].product) } };
    }
    if (drawn < 80) {
      return { crosses: false, element: { kind: "group", group: group(this.items[own].product) } };
    }
    if (drawn < 90) {
      return { crosses: false, element: { kind: "wholeBase" } };
    }
    return { crosses: true, element: { kind: "group", group: group(other.product) } };
  }

  /** All records, in no order that matters. */
  records() {
    const accounts = [...new Set(this.items.map((row) => row.customer))];
    const products = [...new Set(this.items.map((row) => row.product))];
    return [
      ...accounts.map((number) => ({ kind: "account", id: named("A", number, 7) })),
      ...products.map((number) => ({
        kind: "product",
        id: named("P", number, 4),
        group: named("G", Math.floor(number / PRODUCTS_A_GROUP), 2),
      })),
      ...this.items.map((row, number) => machine(row, number)),
      ...this.items.flatMap((row, number) => (row.warrantyTo < row.installed ? [] : [warranty(row, number)])),
      ...this.contracts.flatMap((row, number) => this.#contracts(row, number)),
    ];
  }

  /** The contract itself with its own lines, and one for each line that crosses to another customer. */
  #contracts(row, number) {
    const lines = this.lines.filter((line) => line.owner === number);
    const signed = (id, customer, scope) => ({
      kind: "contract",
      id,
      category: "maintenance",
      holder: named("A", customer, 7),
      firstDay: day(row.from),
      lastDay: day(row.to),
      ...(row.active ? {} : { archivedOn: day(row.from) }),
      scope: scope.map((line) => scopeLine(row, line)),
    });
    const own = lines.filter((line) => !line.crosses);
    const crossing = lines.flatMap((line, position) =>
      line.crosses ? [signed(`${named("C", number, 7)}/${position + 1}`, line.customer, [line])] : [],
    );
    return [signed(named("C", number, 7), row.customer, own), ...crossing];
  }

  /** All questions: one about each item, in an order that jumps about. */
  questions() {
    return Array.from({ length: this.size }, (_, row) => {
      const number = Number((BigInt(row) * 2_654_435_761n) % BigInt(this.size));
      return {
        item: named("I", number, 8),
        on: day(FIRST_ASKED + below(4, 0, row, 730)),
        skill: `SITE-${this.items[number].site}`,
        serviceKind: `S${below(4, 1, row, 4)}`,
      };
    });
  }
}

function customer(row, size) {
  const drawn = cell(1, 0, row) >> 32n;
  return Number((((drawn * drawn) >> 32n) * BigInt(Math.max(10, Math.floor(size / 20)))) >> 32n);
}

function item(row, customer) {
  const installed = FIRST_DAY + below(1, 4, row, 2_190);
  return {
    customer,
    product: (customer * 37 + below(1, 1, row, 12)) % PRODUCTS,
    site: 1 + below(1, 3, row, 8),
    installed,
    warrantyTo: installed + [365, 730, 0][below(1, 5, row, 3)] - 1,
  };
}

function machine(row, number) {
  const placement = { kind: "endUser", account: named("A", row.customer, 7) };
  return {
    kind: "item",
    id: named("I", number, 8),
    product: named("P", row.product, 4),
    placement,
    since: day(row.installed),
  };
}

function warranty(row, number) {
  return {
    kind: "contract",
    id: named("W", number, 8),
    category: "warranty",
    holder: named("A", row.customer, 7),
    firstDay: day(row.installed),
    lastDay: day(row.warrantyTo),
    serviceKinds: services(WARRANTED),
    scope: [{ element: { kind: "item", item: named("I", number, 8) } }],
  };
}

function scopeLine(contract, line) {
  return {
    element: line.element,
    ...(line.from === contract.from ? {} : { firstDay: day(line.from) }),
    ...(line.to === contract.to ? {} : { lastDay: day(line.to) }),
    ...(line.site === 0 ? {} : { skills: [`SITE-${line.site}`] }),
    serviceKinds: services(line.services),
  };
}

function services(bits) {
  return [0, 1, 2, 3].filter((number) => (bits >> number) & 1).map((number) => `S${number}`);
}

function day(number) {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
