using System.Reflection;

namespace IotVnetDsl.Tests.Convention;

/// <summary>Every member of the library that carries an attribute of the convention, as theory data.</summary>
internal static class AttributedMembers
{
    public static TheoryData<string, string> With<TAttribute>()
        where TAttribute : Attribute
    {
        var data = new TheoryData<string, string>();
        foreach (var type in Library.Records)
        {
            foreach (var member in Library.Properties(type).Cast<MemberInfo>().Concat(Library.Methods(type)).Where(IsMarked))
                data.Add(type.Name, member.ToString()!);
        }

        return data;

        static bool IsMarked(MemberInfo member) => member.IsDefined(typeof(TAttribute));
    }

    /// <summary>Operators differ in nothing but their types, so members are named by their signature.</summary>
    public static MemberInfo Find(string type, string signature)
    {
        var owner = Library.Records.Single(record => record.Name == type);
        return Library.Properties(owner).Cast<MemberInfo>().Concat(Library.Methods(owner)).Single(member => member.ToString() == signature);
    }
}
