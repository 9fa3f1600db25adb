"""Who fits whom, with reasons for and what is missing."""
