// What a live chart needs of Vega: no projections, no force layout, no loading of data by address.
import { transforms } from "vega-dataflow";
import * as encoding from "vega-encode";
import { expressionInterpreter } from "vega-interpreter";
import { parse } from "vega-parser";
import { textMetrics } from "vega-scenegraph";
import * as basic from "vega-transforms";
import { View } from "vega-view";
import * as viewing from "vega-view-transforms";

Object.assign(transforms, basic, encoding, viewing);

export { View, expressionInterpreter, parse, textMetrics };
