#include "acl/acl.h"

int Run(uint32_t modelId, aclmdlDesc *desc, aclmdlDataset *input) {
  aclmdlAIPP *aipp = aclmdlCreateAIPP(1);
  aclmdlSetAIPPSrcImageSize(aipp, 416, 416);
  size_t index = 0;
  aclmdlGetInputIndexByName(desc, ACL_DYNAMIC_AIPP_NAME, &index);
  aclmdlSetInputAIPP(modelId, input, index, aipp);
  aclmdlDestroyAIPP(aipp);
  return 0;
}

int main() {
  aclmdlDesc *desc = aclmdlCreateDesc();
  aclmdlDataset *input = aclmdlCreateDataset();
  return Run(1, desc, input);
}
