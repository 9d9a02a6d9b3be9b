param environment string
param location string
param tags object
param subnets string[]

var isProduction = toLower(environment) == 'prod'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${environment}-hub'
  location: location
  tags: tags
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: toLower(take(replace('st-${environment}-${uniqueString(resourceGroup().id)}', '-', ''), 24))
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: isProduction ? 'Standard_GZRS' : 'Standard_LRS'
  }
  properties: {
    accessTier: 'Hot'
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    networkAcls: {
      bypass: 'AzureServices, Logging'
      defaultAction: 'Allow'
      ipRules: [for range in ['198.51.100.0/24', '203.0.113.9']: {
        value: range
        action: 'Allow'
      }]
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' existing = {
  parent: account
  name: 'default'
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for name in ['telemetry', 'uploads']: {
  parent: blobs
  name: name
  properties: {
    metadata: {
      kept: 'P30D'
    }
  }
}]

resource writes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, identity.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource hub 'Microsoft.Devices/IotHubs@2023-06-30' = {
  name: 'iot-${environment}-${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  sku: {
    name: 'S1'
    capacity: isProduction ? 3 : 1
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    publicNetworkAccess: isProduction ? 'Disabled' : 'Enabled'
    disableLocalAuth: isProduction
    routing: {
      endpoints: {
        storageContainers: [
          {
            name: 'cold'
            endpointUri: account.properties.primaryEndpoints.blob
            containerName: 'telemetry'
            authenticationType: 'identityBased'
            identity: {
              userAssignedIdentity: identity.id
            }
            encoding: 'AvroDeflate'
            batchFrequencyInSeconds: 120
            maxChunkSizeInBytes: 52428800
            fileNameFormat: '{iothub}/{YYYY}/{MM}/{DD}/{HH}/{mm}/{partition}.avro'
          }
        ]
      }
      enrichments: [
        {
          key: 'environment'
          value: environment
          endpointNames: [
            'cold'
          ]
        }
      ]
      routes: [
        {
          name: 'everything'
          source: 'DeviceMessages'
          condition: 'true'
          endpointNames: [
            'cold'
          ]
          isEnabled: true
        }
        {
          name: 'lifecycle'
          source: 'DeviceLifecycleEvents'
          condition: 'true'
          endpointNames: [
            'events'
          ]
          isEnabled: true
        }
      ]
      fallbackRoute: {
        name: '$fallback'
        source: 'DeviceMessages'
        condition: 'true'
        endpointNames: [
          'events'
        ]
        isEnabled: false
      }
    }
    storageEndpoints: {
      '$default': {
        authenticationType: 'identityBased'
        identity: {
          userAssignedIdentity: identity.id
        }
        connectionString: 'DefaultEndpointsProtocol=https;EndpointSuffix=${az.environment().suffixes.storage};AccountName=${account.name}'
        containerName: 'uploads'
        sasTtlAsIso8601: 'PT2H'
      }
    }
  }
  dependsOn: [
    writes
    containers
  ]
}

resource endpoint 'Microsoft.Network/privateEndpoints@2023-04-01' = [for (subnet, index) in subnets: {
  name: 'pe-hub-${index}'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnet
    }
    privateLinkServiceConnections: [
      {
        name: 'hub-${index}'
        properties: {
          privateLinkServiceId: hub.id
          groupIds: [
            'iotHub'
          ]
        }
      }
    ]
  }
}]

output hubId string = hub.id
