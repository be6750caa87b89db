# A correction that comes too late.
replaced-before = That has been settled or taken back already, so nothing was changed.
