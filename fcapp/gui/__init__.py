"""The only Qt: windows, panes, dialogs and what they are painted with."""
