/**
 * A function as JavaScript, called in a new realm with a program (CommonJS) and its argument: gives the program’s result as
 * JSON, in which numbers that JSON has not stand under `#number`, and what is no data under `#odd`.
 */
export const BOX_REALM = `function (code, input) {
  "use strict";
  const closed = (name) => function () {
    throw new Error(name + " is not available: a program gives the same for the same numbers");
  };
  Math.random = closed("Math.random");
  globalThis.Date = closed("Date");
  Date.now = closed("Date.now");
  delete globalThis.performance;
  const exports = {};
  const require = (name) => {
    throw new Error("a program imports nothing, not even “" + name + "”");
  };
  new Function("exports", "require", '"use strict";' + code)(exports, require);
  if (typeof exports.default !== "function") throw Object.assign(new Error("no function"), { name: "NoFunction" });
  const odd = { "#odd": true };
  return JSON.stringify(exports.default(input), (_, item) => {
    if (typeof item === "number") return Number.isFinite(item) ? item : { "#number": String(item) };
    if (typeof item === "string" || typeof item === "boolean" || item === null) return item;
    if (typeof item !== "object") return odd;
    if (Array.isArray(item)) return item;
    if (ArrayBuffer.isView(item) && !(item instanceof DataView)) return Array.from(item);
    const prototype = Object.getPrototypeOf(item);
    return prototype === null || prototype === Object.prototype ? item : odd;
  });
}`;
