/** The page in the preview's frame: says when it is there to be filled. */
parent.postMessage('ics-preview', location.origin);
