// What ManySites says, written by hand in Bicep.
param count int
param location string = resourceGroup().location

resource devices 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.azure-devices.net'
  location: 'global'
}

resource messages 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.servicebus.windows.net'
  location: 'global'
}

module sites 'site.bicep' = [for number in range(1, count): {
  name: 'site-${number}'
  params: {
    key: padLeft(number, 4, '0')
    network: '10.0.${number}.0/24'
    location: location
  }
  dependsOn: [
    devices
    messages
  ]
}]
