import "./shell/forms";
import "./shell/clock";
import "./shell/drafts";
import "./shell/live";
import "./shell/keys";
import "./shell/tables";
