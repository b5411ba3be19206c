import "htmx.org";
import "./shell";
import "./access";
import "./organisation";
import "./patients";
import "./inpatients";
import "./hl7";
