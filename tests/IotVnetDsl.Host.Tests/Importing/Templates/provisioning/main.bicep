// A provisioning service that knows its hub by a key, both reached by private endpoints of one network.
@minLength(3)
@maxLength(20)
param name string = 'plant'
param location string = resourceGroup().location
param sku {
  name: 'S1' | 'S2'
  capacity: int
} = {
  name: 'S1'
  capacity: 2
}
param deviceRange string = '203.0.113.0/24'

var policy = 'iothubowner'
var targets = {
  iotHub: {
    id: hub.id
    zone: 'privatelink.azure-devices.net'
  }
  iotDps: {
    id: service.id
    zone: 'privatelink.azure-devices-provisioning.net'
  }
}

resource hub 'Microsoft.Devices/IotHubs@2021-07-02' = {
  name: '${name}-hub-${uniqueString(subscription().subscriptionId, resourceGroup().name)}'
  location: location
  sku: sku
  properties: {
    publicNetworkAccess: 'Disabled'
  }
}

resource service 'Microsoft.Devices/provisioningServices@2022-02-05' = {
  name: '${name}-dps-${uniqueString(subscription().subscriptionId, resourceGroup().name)}'
  location: location
  sku: {
    name: 'S1'
    capacity: 1
  }
  properties: {
    allocationPolicy: 'GeoLatency'
    publicNetworkAccess: 'Enabled'
    ipFilterRules: [
      {
        filterName: 'devices'
        action: 'Accept'
        ipMask: deviceRange
        target: 'deviceApi'
      }
    ]
    iotHubs: [
      {
        connectionString: 'HostName=${hub.properties.hostName};SharedAccessKeyName=${policy};SharedAccessKey=${first(filter(hub.listkeys().value, key => key.keyName == policy))!.primaryKey}'
        location: location
        allocationWeight: 1
        applyAllocationPolicy: true
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2021-05-01' = {
  name: 'vnet-${name}'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.60.0.0/24'
      ]
    }
    subnets: [
      {
        name: 'endpoints'
        properties: {
          addressPrefix: '10.60.0.0/26'
          privateEndpointNetworkPolicies: 'Disabled'
          privateLinkServiceNetworkPolicies: 'Enabled'
        }
      }
    ]
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2021-05-01' = [for target in items(targets): {
  name: 'pe-${name}-${toLower(target.key)}'
  location: location
  properties: {
    subnet: {
      id: '${network.id}/subnets/endpoints'
    }
    privateLinkServiceConnections: [
      {
        name: target.key
        properties: {
          privateLinkServiceId: target.value.id
          groupIds: [
            target.key
          ]
        }
      }
    ]
  }
}]

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = [for target in items(targets): {
  name: target.value.zone
  location: 'global'
  properties: {}
}]

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for (target, index) in items(targets): {
  parent: zone[index]
  name: uniqueString(network.id)
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}]

resource zoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2021-05-01' = [for (target, index) in items(targets): {
  parent: endpoint[index]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'config'
        properties: {
          privateDnsZoneId: zone[index].id
        }
      }
    ]
  }
}]

output scope string = service.properties.idScope
output registration string = 'https://${service.properties.deviceProvisioningHostName}'
